import CRDPCheck
import Linux
import PluginKit
import PluginTestKit
import RDPSimulator
import RDPWire
import Testing

@testable import Handshake

@Suite struct ExperimentsCheckTests {
  /// Runs the ladder, then the experiments with the facts that it put.
  private func experiment(_ behaviour: Behaviour) throws -> (FakeHost, RDPOutcome) {
    let simulator = try RDPSimulator(behaviour: behaviour)
    try simulator.start()
    defer { simulator.stop() }
    return try experiment(port: simulator.port)
  }

  private func experiment(port: UInt16) throws -> (FakeHost, RDPOutcome) {
    let ladder = try FakeHost(facts(port: port), milliseconds: 2500)
    _ = ladder.run { HandshakeCheck($0)?.perform() ?? .inconclusive }
    let puts = Dictionary(ladder.puts.map { ($0.key, $0.value) }) { first, _ in first }
    let host = try FakeHost(facts(port: port).merging(puts) { first, _ in first })
    return (host, host.run { ExperimentsCheck(run: $0).perform() })
  }

  @Test(arguments: [
    Behaviour(), Behaviour(x224: .confirm([], [])), Behaviour(x224: .failure(.hybridRequired)),
    Behaviour(x224: .send(Array("SSH-2.0-x\r\n".utf8))),
  ])
  func `nothing is repeated where nothing could change`(behaviour: Behaviour) throws {
    let (host, outcome) = try experiment(behaviour)
    #expect(outcome == .notApplicable)
    #expect(host.findings == [])
  }

  @Test(
    arguments: [
      (Behaviour(x224: .closeAfterRequest), ["x224.close-always"]),
      (Behaviour(x224: .closeUnlessNoCookie), ["x224.close-conditional"]),
      (Behaviour(x224: .closeFirst(1)), ["x224.close-transient"]),
      (Behaviour(x224: .silent), []),
      (Behaviour(tls: .onlyTLS10), ["tls.old-only"]),
      (Behaviour(tls: .closeAfterClientHello), ["tls.closes-always"]),
      (Behaviour(tls: .resetAfterClientHello), ["tls.closes-always"]),
      (Behaviour(tls: .silent), []),
      (Behaviour(tls: .alert(40)), []),
    ])
  func `each fault shows its own symptom`(behaviour: Behaviour, ids: [String]) throws {
    let (host, outcome) = try experiment(behaviour)
    #expect(outcome == .done)
    #expect(host.findings == ids)
    #expect(MonotonicTime.now().milliseconds(since: host.begun) < 6000)
  }

  @Test func `a refused port of a living host is not a dead host`() throws {
    let (host, outcome) = try experiment(port: try closedPort())
    #expect(outcome == .done)
    #expect(!host.findings.contains("host.silent"))
    #expect(host.unknown["host.silent"] == nil)
    #expect(host.unknown["x224.close-always"] != nil)
  }

  @Test func `without the ladder's stop there is nothing to do`() throws {
    let host = try FakeHost(facts(port: 1))
    #expect(host.run { ExperimentsCheck(run: $0).perform() } == .notApplicable)
  }

  @Test func `a cancelled run ends at once`() throws {
    let simulator = try RDPSimulator(behaviour: Behaviour(x224: .silent))
    try simulator.start()
    defer { simulator.stop() }
    var facts = facts(port: simulator.port)
    facts["ladder.stop"] = .text("negotiation")
    facts["negotiation.outcome"] = .text("silent")
    let host = try FakeHost(facts)
    host.cancel.signalEvent()
    #expect(host.run { ExperimentsCheck(run: $0).perform() } == .cancelled)
  }

  @Test func `every id is declared once`() {
    let ids = (HandshakeFindings.all + ExperimentFindings.all).map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
