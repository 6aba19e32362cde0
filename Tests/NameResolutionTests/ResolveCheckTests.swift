import CRDPCheck
import Glibc
import Linux
import PluginKit
import PluginTestKit
import Testing

@testable import NameResolution

@Suite struct ResolveCheckTests {
  private func check(
    _ servers: [ScriptedNameServer], hosts: String = "", search: [String] = [],
    system: @escaping @Sendable (String) -> SystemAnswer
  ) -> ResolveCheck {
    let configuration = ResolverConfiguration(
      servers: servers.map(\.address), namesServers: true, searchDomains: search,
      hosts: Array(hosts.utf8))
    return ResolveCheck(
      configuration: { configuration }, askSystem: system,
      lookAtNetwork: { _ in NetworkSight(isOffline: false) })
  }

  private static let denial: @Sendable (String) -> SystemAnswer = { _ in .unknown("no such name") }
  /// A resolver that is still asking when the check has long ended.
  private static let stuck: @Sendable (String) -> SystemAnswer = { _ in
    sleep(30)
    return .unfinished
  }

  private static func says(_ addresses: String...) -> @Sendable (String) -> SystemAnswer {
    let answer = SystemAnswer.addresses(addresses.compactMap { SocketAddress($0, port: 0) })
    return { _ in answer }
  }

  @Test(arguments: [
    ("192.0.2.7", "192.0.2.7"), ("2001:DB8::7", "2001:db8::7"), ("fe80::1%lo", "fe80::1%1"),
  ])
  func `an address needs no lookup`(given: String, published: String) throws {
    let host = try FakeHost(target: given)
    let check = ResolveCheck(
      configuration: { ResolverConfiguration(servers: [], namesServers: false) },
      askSystem: { _ in
        Issue.record("asked")
        return .unfinished
      })
    #expect(host.run(check.run) == .done)
    #expect(host.addresses == [published])
    #expect(host.stage == true)
    #expect(host.findings.isEmpty)
  }

  @Test func `the system's order is published, and agreement finds nothing`() throws {
    let server = try ScriptedNameServer { _, _ in .addresses(["192.0.2.1", "2001:db8::1"]) }
    let host = try FakeHost(target: "rdp.example")
    let check = check([server], system: Self.says("192.0.2.1", "2001:db8::1"))
    #expect(host.run(check.run) == .done)
    #expect(host.addresses == ["192.0.2.1", "2001:db8::1"])
    #expect(host.stage == true)
    #expect(host.findings.isEmpty)
    #expect(host.unknown.isEmpty)
    #expect(server.questionCount == 2)
  }

  @Test func `addresses come before a silent server is given up`() throws {
    let good = try ScriptedNameServer { _, _ in .addresses(["192.0.2.1"]) }
    let dead = try ScriptedNameServer { _, _ in .silence }
    let host = try FakeHost(target: "rdp.example")
    let check = check([dead, good], system: Self.says("192.0.2.1"))
    #expect(host.run(check.run) == .done)
    #expect(host.findings == ["dns.some-servers-bad"])
    #expect(try #require(host.putAfter["dns.addresses"]) < 1_000)
    #expect(dead.questionCount == 4)
  }

  @Test func `a server's answer stands in for a system that is stuck`() throws {
    let server = try ScriptedNameServer { _, _ in .addresses(["192.0.2.1", "2001:db8::1"]) }
    let host = try FakeHost(target: "rdp.example")
    #expect(host.run(check([server], system: Self.stuck).run) == .done)
    #expect(host.addresses == ["2001:db8::1", "192.0.2.1"])
    #expect(host.stage == true)
    #expect(try #require(host.putAfter["dns.addresses"]) < 1_000)
  }

  @Test func `a half-silent server's addresses are used after the grace`() throws {
    let server = try ScriptedNameServer { _, family in
      family == .v4 ? .addresses(["192.0.2.1"]) : .silence
    }
    let host = try FakeHost(target: "rdp.example")
    #expect(host.run(check([server], system: Self.stuck).run) == .done)
    #expect(host.addresses == ["192.0.2.1"])
    #expect(try #require(host.putAfter["dns.addresses"]) < 1_000)
  }

  @Test func `a system that could not look is replaced by both families`() throws {
    let server = try ScriptedNameServer { _, family in
      // The second question waits in the socket meanwhile, so the answers come apart.
      if family == .v6 { usleep(40_000) }
      return .addresses(["192.0.2.1", "2001:db8::1"])
    }
    let host = try FakeHost(target: "rdp.example")
    #expect(host.run(check([server], system: { _ in .failed("out of memory") }).run) == .done)
    #expect(host.addresses == ["2001:db8::1", "192.0.2.1"])
  }

  @Test(arguments: [
    (ScriptedNameServer.Reply.nameUnknown, "dns.name-unknown"), (.noData, "dns.no-data"),
    (.refusal, "dns.server-refused"), (.failure, "dns.server-failed"),
    (.code(4), "dns.server-failed"), (.code(1), "dns.server-failed"),
    (.raw([1, 2, 3]), "dns.server-failed"),
  ])
  func `one bad answer is one finding within a round trip`(
    reply: ScriptedNameServer.Reply, finding: String
  ) throws {
    let server = try ScriptedNameServer { _, _ in reply }
    let host = try FakeHost(target: "rdp.example")
    #expect(host.run(check([server], system: Self.denial).run) == .done)
    #expect(host.findings == [finding])
    #expect(host.stage == false)
    #expect(host.addresses == nil)
    #expect(host.evidence.values.contains { $0.contains(server.address.description) })
    #expect(MonotonicTime.now().milliseconds(since: host.begun) < 600)
  }

  @Test func `silence is told after two tries, without waiting for the system`() throws {
    let server = try ScriptedNameServer { _, _ in .silence }
    let host = try FakeHost(target: "rdp.example")
    #expect(host.run(check([server], system: Self.stuck).run) == .done)
    #expect(host.findings == ["dns.servers-silent"])
    #expect(host.unknown.keys.contains("dns.name-unknown"))
    #expect(host.stage == false)
    #expect(server.questionCount == 4)
    let spent = MonotonicTime.now().milliseconds(since: host.begun)
    #expect(spent > 2_000 && spent < 4_000)
  }

  @Test func `search domains are tried in the system's order`() throws {
    let server = try ScriptedNameServer { name, _ in
      switch name {
      case "srv.two.example": .addresses(["192.0.2.2"])
      case "srv": .failure
      default: .nameUnknown
      }
    }
    let host = try FakeHost(target: "srv")
    let check = check([server], search: ["one.example", "two.example"], system: Self.stuck)
    #expect(host.run(check.run) == .done)
    #expect(host.addresses == ["192.0.2.2"])
    #expect(host.findings.isEmpty)
    #expect(server.questionCount == 6)
  }

  @Test func `a hosts file that overrides the servers is named`() throws {
    let server = try ScriptedNameServer { _, _ in .addresses(["192.0.2.1"]) }
    let host = try FakeHost(target: "rdp.example")
    let check = check(
      [server], hosts: "10.0.0.9 RDP.example # old", system: Self.says("10.0.0.9"))
    #expect(host.run(check.run) == .done)
    #expect(host.findings == ["dns.hosts-overrides"])
    #expect(host.addresses == ["10.0.0.9"])
  }

  @Test(arguments: [
    "", ".", "a..b", "a b", "x;rm -rf /", "-oProxy", "a\u{1B}[31m.b", "[::1", "a\\000b",
    "fe80::1%no-such-interface", String(repeating: "a", count: 64) + ".example",
    String(repeating: "a.", count: 200) + "example",
  ])
  func `a text that is no name is said to be malformed`(text: String) throws {
    let host = try FakeHost(target: text)
    let check = check(
      [],
      system: { _ in
        Issue.record("asked")
        return .unfinished
      })
    #expect(host.run(check.run) == .done)
    #expect(host.findings == ["dns.name-unknown"])
    #expect(host.messages.allSatisfy { !$0.contains("\u{1B}") && $0.utf8.count < 250 })
    #expect(host.stage == false)
  }

  @Test func `an answer that comes between two looks is not slept through`() throws {
    for _ in 0..<300 {
      let host = try FakeHost(target: "rdp.example")
      #expect(host.run(check([], system: Self.says("192.0.2.1")).run) == .done)
      #expect(MonotonicTime.now().milliseconds(since: host.begun) < 1_000)
    }
  }

  @Test func `cancelling ends the look at once`() throws {
    let server = try ScriptedNameServer { _, _ in .silence }
    let host = try FakeHost(target: "rdp.example")
    host.cancel.signalEvent()
    #expect(host.run(check([server], system: Self.stuck).run) == .cancelled)
    #expect(host.findings.isEmpty)
    #expect(MonotonicTime.now().milliseconds(since: host.begun) < 600)
  }

  @Test func `silence proves nothing when the time was too short`() throws {
    let server = try ScriptedNameServer { _, _ in .silence }
    let host = try FakeHost(target: "rdp.example", milliseconds: 200)
    #expect(host.run(check([server], system: Self.stuck).run) == .inconclusive)
    #expect(host.findings.isEmpty)
    #expect(host.stage == nil)
  }

  @Test func `a port where nobody listens is told at once`() throws {
    // A port that is taken by somebody who talks to one peer only: the kernel refuses all others.
    let holder = Descriptor(adopting: socket(AF_INET, CInt(SOCK_DGRAM.rawValue), 0))
    let peer = SocketAddress(family: .v4, bytes: [127, 0, 0, 1], port: 9)
    try retrying("connect") { peer.withSockaddr { connect(holder.number, $0, $1) } }
    let local = TCPSocket.localAddress(holder)
    let port = try #require(local)
    let host = try FakeHost(target: "rdp.example")
    let configuration = ResolverConfiguration(servers: [port], namesServers: true)
    let check = ResolveCheck(configuration: { configuration }, askSystem: Self.denial)
    #expect(host.run(check.run) == .done)
    #expect(host.findings == ["dns.servers-silent"])
    #expect(host.messages[0].contains("nothing listens"))
    #expect(MonotonicTime.now().milliseconds(since: host.begun) < 600)
  }
}
