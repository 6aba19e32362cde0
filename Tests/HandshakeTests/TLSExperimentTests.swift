import PluginKit
import RDPWire
import TLSProbe
import Testing

@testable import Handshake

@Suite struct TLSExperimentTests {
  private func result(_ tls: TLSOutcome) -> LadderResult {
    LadderResult(tcp: .open, negotiation: .selected(.tls, []), tls: tls)
  }

  private func done(_ version: String) -> LadderResult {
    result(.done(TLSSummary(version: version, cipher: "X", chain: [])))
  }

  private func seen(_ results: [Trial.Change: LadderResult]) -> Set<String> {
    TLSExperiment.judge(results).seen
  }

  @Test(arguments: [
    ("TLSv1", "tls.old-only"), ("TLSv1.1", "tls.old-only"), ("TLSv1.2", "tls.weak-only"),
  ])
  func `the version that passes tells age from weakness`(version: String, id: String) {
    let results: [Trial.Change: LadderResult] = [
      .nothing: result(.closed), .smallHello: result(.closed), .oldFloor: done(version),
    ]
    #expect(seen(results) == [id])
  }

  @Test func `small segments that cure a silence prove the path's fault`() {
    let results: [Trial.Change: LadderResult] = [
      .nothing: result(.silent), .smallHello: result(.silent), .oldFloor: result(.silent),
      .smallSegments: done("TLSv1.3"),
    ]
    #expect(seen(results) == ["mtu.clamp-cures"])
  }

  @Test func `a short greeting that passes is told`() {
    let results: [Trial.Change: LadderResult] = [
      .nothing: result(.reset), .smallHello: done("TLSv1.2"), .oldFloor: result(.reset),
    ]
    #expect(seen(results) == ["tls.small-hello-only"])
  }

  @Test(arguments: [TLSOutcome.closed, .reset, .cleartext])
  func `every end without an alert is one symptom`(outcome: TLSOutcome) {
    let results: [Trial.Change: LadderResult] = [
      .nothing: result(outcome), .smallHello: result(.closed), .oldFloor: result(.reset),
    ]
    #expect(seen(results) == ["tls.closes-always"])
  }

  @Test func `a handshake that works the second time makes the trials worthless`() {
    let judgement = TLSExperiment.judge([
      .nothing: done("TLSv1.3"), .smallHello: done("TLSv1.2"), .oldFloor: done("TLSv1.3"),
    ])
    #expect(judgement.seen == ["tls.passes-later"])
  }

  @Test func `segments are kept small only where silence was seen`() {
    let changes = { (outcome: String) in
      TLSExperiment.trials(outcome, host: nil, .usual).map(\.change)
    }
    #expect(changes("silent").contains(.smallSegments))
    #expect(!changes("closed").contains(.smallSegments))
  }
}
