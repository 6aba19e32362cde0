import Linux
import PluginKit
import PluginTestKit
import SystemBus
import TestTools
import Testing

@testable import ServiceStatus

/// The check against the host's contract.
@Suite struct ServiceCheckTests {
  private func check(_ sight: ServiceSight, own: String = "10.0.0.1") -> ServiceCheck {
    let address = SocketAddress(own, port: 0)
    let interfaces = address.map {
      [
        NetworkInterface(
          name: "eth0", address: $0, prefixLength: 24, isRunning: true, isLoopback: false)
      ]
    }
    return ServiceCheck(interfaces: { () throws(SystemError) in interfaces ?? [] }) { _ in sight }
  }

  @Test func `another machine is not its affair`() throws {
    let host = try FakeHost(["dns.addresses": .list(["10.0.0.2"]), "target.port": .number(3389)])
    let check = check(try Sample.stopped())
    #expect(host.run { check.run($0) } == .notApplicable)
    #expect(host.findings.isEmpty)
  }

  @Test(arguments: ["127.0.0.1", "::1", "10.0.0.1", "127.9.9.9"])
  func `this machine is`(address: String) throws {
    let host = try FakeHost(["dns.addresses": .list([address]), "target.port": .number(3389)])
    let check = check(try Sample.stopped())
    #expect(host.run { check.run($0) } == .done)
    #expect(host.findings == ["service.stopped"])
    #expect(host["service.state"] == .text("stopped"))
    #expect(host["service.name"] == .text("xrdp"))
  }

  @Test func `a port that is none cannot be looked at`() throws {
    let host = try FakeHost(["dns.addresses": .list(["::1"]), "target.port": .number(70_000)])
    let check = check(try Sample.stopped())
    #expect(host.run { check.run($0) } == .inconclusive)
  }

  @Test func `a machine without a bus has no units to tell of`() throws {
    let folder = try TemporaryFolder()
    let bus = BusAddress(socket: folder.path(of: "none"))
    #expect(UnitState.ask(["xrdp.service"], on: bus) == nil)
  }

  @Test func `the survey of this machine takes a moment and does no harm`() throws {
    let target = try #require(SocketAddress("127.0.0.1", port: 1))
    let begin = MonotonicTime.now()
    let sight = ServiceSurvey().look([target])
    #expect(sight.sockets.listeners != nil && sight.processes != nil)
    #expect(MonotonicTime.now().milliseconds(since: begin) < 2000)
  }

  @Test func `what is declared keeps to the contract`() {
    let findings = FindingID.allCases.map(\.declaration)
    #expect(Set(findings.map(\.id)).count == FindingID.allCases.count)
    #expect(findings.allSatisfy { $0.leak > 0 && $0.leak < 0.1 && !$0.causes.isEmpty })
    #expect(findings.allSatisfy { $0.id.hasPrefix("service.") })
  }
}
