import Linux
import PluginKit
import PluginTestKit
import RDPSimulator
import Testing

@testable import PathQuality

@Suite struct CheckTests {
  private func facts(_ more: [String: FakeHost.Value] = [:]) -> [String: FakeHost.Value] {
    ["dns.addresses": .list(["127.0.0.1"]), "target.port": .number(3389)]
      .merging(more) { _, new in new }
  }

  /// Whether this user may ping.
  private static let mayPing =
    SocketAddress("127.0.0.1", port: 0).flatMap { try? EchoSocket(to: $0, identifier: 1) } != nil

  @Test(.enabled(if: mayPing, "needs ping: root, or net.ipv4.ping_group_range"))
  func `loopback is measured within a tenth of a second`() throws {
    let host = try FakeHost(facts())
    #expect(host.run("path.quality", of: pathQualityPlugin) == .done)
    #expect(host["path.echoes-sent"] == .number(20))
    #expect(host["path.echoes-answered"] == .number(20))
    #expect(host["path.mtu"] == .number(1500))
    guard case .number(let time) = host["path.rtt-us"] else {
      Issue.record("no round trip")
      return
    }
    #expect(time < 50_000)
    #expect(MonotonicTime.now().milliseconds(since: host.begun) < 250)
  }

  @Test func `a way that is well is judged at once and without any finding`() throws {
    let host = try FakeHost(
      facts([
        "ladder.stop": .text("none"), "tcp.outcome": .text("open"),
        "net.address": .text("127.0.0.1"), "tcp.rtt-us": .number(60),
        "tcp.retransmissions": .number(0), "path.echoes-sent": .number(20),
        "path.echoes-answered": .number(20), "path.rtt-us": .number(50),
        "path.jitter-us": .number(5), "path.mtu": .number(1500),
      ]))
    #expect(host.run("path.trouble", of: pathQualityPlugin) == .done)
    #expect(host.findings == [])
    #expect(host.unknown == [:])
    #expect(host["path.loss-permille"] == .number(0))
    #expect(MonotonicTime.now().milliseconds(since: host.begun) < 100)
  }

  @Test(arguments: ["path.quality", "path.trouble", "rdp.udp"])
  func `senseless facts end the check`(check: String) throws {
    let host = try FakeHost([
      "dns.addresses": .list(["not an address"]), "target.port": .number(-1),
      "ladder.stop": .text("none"), "net.address": .text("nowhere"),
    ])
    #expect(host.run(check, of: pathQualityPlugin) == .inconclusive)
  }

  /// Runs "rdp.udp" against a simulated UDP port.
  private func knock(_ behaviour: UDPBehaviour) throws -> FakeHost {
    let simulator = try UDPSimulator(behaviour)
    defer { simulator.stop() }
    let host = try FakeHost([
      "net.address": .text("127.0.0.1"), "target.port": .number(Int64(simulator.port)),
      "tcp.rtt-us": .number(60),
    ])
    #expect(host.run("rdp.udp", of: pathQualityPlugin) == .done)
    return host
  }

  @Test(
    arguments: [
      (.answer, "answered", []), (.answerFirstVersion, "answered", []),
      (.silent, "silent", ["udp.silent"]), (.garbage, "silent", ["udp.silent"]),
      (.answerSmallOnly, "small-only", ["udp.small-only"]),
      (.answerEvery(2), "erratic", ["udp.erratic"]), (.answerEvery(1), "answered", []),
    ] as [(UDPBehaviour, String, [String])])
  func `each behaviour of a UDP port has its outcome`(
    behaviour: UDPBehaviour, word: String, ids: [String]
  ) throws {
    let host = try knock(behaviour)
    #expect(host["udp.outcome"] == .text(word))
    #expect(host.findings == ids)
  }

  @Test func `a UDP port that nobody has is refused at once`() throws {
    let port = try { try UDPSimulator(.silent).port }()
    let host = try FakeHost([
      "net.address": .text("127.0.0.1"), "target.port": .number(Int64(port)),
    ])
    #expect(host.run("rdp.udp", of: pathQualityPlugin) == .done)
    #expect(host["udp.outcome"] == .text("refused"))
    #expect(host.findings == [])
    #expect(MonotonicTime.now().milliseconds(since: host.begun) < 90)
  }

  @Test(arguments: ["path.quality", "path.trouble", "rdp.udp"])
  func `a cancelled run ends`(check: String) throws {
    let simulator = try UDPSimulator(.silent)
    defer { simulator.stop() }
    let host = try FakeHost(
      facts([
        "ladder.stop": .text("tcp"), "tcp.outcome": .text("silent"),
        "net.address": .text("127.0.0.1"), "target.port": .number(Int64(simulator.port)),
      ]))
    host.cancel.signalEvent()
    let outcome = host.run(check, of: pathQualityPlugin)
    #expect(outcome == .cancelled || check != "rdp.udp" && !Self.mayPing)
    #expect(host.findings == [])
  }
}
