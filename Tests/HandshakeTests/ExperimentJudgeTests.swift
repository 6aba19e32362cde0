import RDPWire
import TLSProbe
import Testing

@testable import Handshake

@Suite struct ExperimentJudgeTests {
  private let closed = LadderResult(tcp: .open, negotiation: .closed)
  private let passed = LadderResult(
    tcp: .open, negotiation: .selected(.tls, []), tls: .done(FakeChannel.summary))
  private let broken = LadderResult(
    tcp: .open, negotiation: .selected(.tls, []), tls: .alert(number: 80, name: "internal_error"))

  /// What is said when these changes came to something and all else was closed.
  private func negotiation(_ changed: [Trial.Change: LadderResult]) -> Set<String> {
    let all = NegotiationExperiment.trials(host: nil, ExperimentsCheck.limits).map(\.change)
    let results = Dictionary(uniqueKeysWithValues: all.map { ($0, changed[$0] ?? closed) })
    return NegotiationExperiment.judge(results).seen
  }

  @Test func `a port that answers to TLS at once is another service`() {
    let tls = LadderResult(tcp: .open, tls: .done(FakeChannel.summary))
    #expect(negotiation([.tlsFirst: tls]) == ["x224.other-service", "x224.close-always"])
  }

  @Test func `a port that answers to a web request is another service`() {
    let web = LadderResult(tcp: .open, negotiation: .foreign(name: "HTTP", detail: "HTTP/1.0 200"))
    #expect(negotiation([.webRequest: web]) == ["x224.other-service", "x224.close-always"])
  }

  @Test func `bytes that are not TLS do not make a service of TLS`() {
    let noise = LadderResult(tcp: .open, tls: .garbage("x"))
    #expect(negotiation([.tlsFirst: noise]) == ["x224.close-always"])
  }

  @Test func `yes to the legacy security and to nothing else is a sign of its own`() {
    let yes = LadderResult(tcp: .open, negotiation: .unnegotiated)
    let no = LadderResult(tcp: .open, negotiation: .refused(.hybridRequired))
    #expect(negotiation([.standardOnly: yes]) == ["x224.legacy-only"])
    #expect(negotiation([.standardOnly: no]) == ["x224.close-conditional"])
    #expect(negotiation([.standardOnly: yes, .noCookie: yes]) == ["x224.close-conditional"])
  }

  @Test func `a handshake that passes when repeated rules its constant causes out`() {
    let judgement = TLSExperiment.judge([.nothing: passed, .oldFloor: passed])
    #expect(judgement.seen == ["tls.passes-later"])
    #expect(judgement.doubts == [])
  }

  @Test func `a handshake that passes without the name was refused for it`() {
    let judgement = TLSExperiment.judge([.nothing: broken, .noServerName: passed])
    #expect(judgement.seen == ["tls.nameless-only"])
  }
}
