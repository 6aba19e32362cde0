import Linux
import PacketFilter
import Testing

@testable import Firewall

@Suite struct JudgeTests {
  private static let drop = Decision(.drop, chain: .output, handle: 7, position: 0)
  private static let reset = Decision(.reject(.reset), chain: .output, handle: 7, position: 0)
  private static let answerDrop = Decision(.drop, chain: .input, handle: 8, position: 1)
  private static let elsewhere = Decision(
    .redirect(address: [10, 0, 0, 1], port: 99), chain: .output, handle: 9, position: 0)

  private func ids(_ judgement: Judgement) -> [String] {
    judgement.sightings.map(\.finding.rawValue)
  }

  private func unknown(_ judgement: Judgement) -> Set<FirewallFinding> {
    Set(judgement.doubts.map(\.finding))
  }

  @Test func `a complete reading without a rule leaves everything absent but what was not tried`() {
    let judgement = FirewallJudge.judge(.read("silent"))
    #expect(ids(judgement).isEmpty)
    #expect(unknown(judgement) == [.counted])
  }

  @Test func `a rule that drops excludes the others`() {
    let blame = Blame(Self.drop, rule: "tcp dport 3389 drop")
    let sight = Sight.read("silent", tcp: FlowVerdict(request: .stops(Self.drop)), blame)
    let judgement = FirewallJudge.judge(sight)
    #expect(ids(judgement) == ["firewall.drops-out"])
    #expect(unknown(judgement) == [.rejectsOut, .dropsAnswer, .redirects, .counted])
    #expect(
      judgement.sightings.first?.message
        == "A rule of this machine drops TCP to 10.77.2.2 port 3389: \"tcp dport 3389 drop\" in "
        + "chain output of table inet lab.")
  }

  @Test func `a rule that counted the trial is proved`() {
    let blame = Blame(Self.drop).counting(1)
    let sight = Sight.read("silent", tcp: FlowVerdict(request: .stops(Self.drop)), blame)
    #expect(ids(FirewallJudge.judge(sight)) == ["firewall.drops-out", "firewall.counted"])
  }

  @Test func `a rule that did not count the trial is not believed`() {
    let blame = Blame(Self.drop).counting(0)
    let sight = Sight.read("silent", tcp: FlowVerdict(request: .stops(Self.drop)), blame)
    let judgement = FirewallJudge.judge(sight)
    #expect(ids(judgement).isEmpty)
    #expect(unknown(judgement).isSuperset(of: [.dropsOut, .rejectsOut]))
  }

  @Test(arguments: ["refused", "host-unreachable"])
  func `what was answered was not dropped`(outcome: String) {
    let sight = Sight.read(
      outcome, tcp: FlowVerdict(request: .stops(Self.drop)), Blame(Self.drop))
    let judgement = FirewallJudge.judge(sight)
    #expect(ids(judgement).isEmpty)
    #expect(unknown(judgement).contains(.dropsOut))
  }

  @Test func `an open connection accuses nobody`() {
    let verdict = FlowVerdict(request: .stops(Self.drop), answer: .stops(Self.answerDrop))
    let sight = Sight.read("open", tcp: verdict, Blame(Self.drop), Blame(Self.answerDrop))
    #expect(ids(FirewallJudge.judge(sight)).isEmpty)
    #expect(unknown(FirewallJudge.judge(sight)) == [.counted])
  }

  @Test func `UDP is told of an open connection too`() {
    let sight = Sight.read("open", udp: FlowVerdict(request: .stops(Self.drop)), Blame(Self.drop))
    #expect(ids(FirewallJudge.judge(sight)) == ["firewall.drops-udp"])
  }

  @Test func `a reset by this machine fits a refusal`() {
    let sight = Sight.read(
      "refused", tcp: FlowVerdict(request: .stops(Self.reset)), Blame(Self.reset))
    #expect(ids(FirewallJudge.judge(sight)) == ["firewall.rejects-out"])
  }

  @Test func `a rule against the answers`() {
    let sight = Sight.read(
      "silent", tcp: FlowVerdict(request: .passes, answer: .stops(Self.answerDrop)),
      Blame(Self.answerDrop))
    #expect(ids(FirewallJudge.judge(sight)) == ["firewall.drops-answer"])
  }

  @Test func `a rule that leads elsewhere is named with the place`() {
    let sight = Sight.read(
      "silent", tcp: FlowVerdict(request: .passes, redirection: Self.elsewhere),
      Blame(Self.elsewhere, rule: "dnat to 10.0.0.1:99"))
    let judgement = FirewallJudge.judge(sight)
    #expect(ids(judgement) == ["firewall.redirects"])
    #expect(judgement.sightings.first?.message.contains("to 10.0.0.1 port 99") == true)
  }

  @Test func `a rule that cannot be told makes its findings unknown`() {
    let open = Decision(.unknown("x"), chain: .output, handle: 4, position: 0)
    let sight = Sight.read("silent", tcp: FlowVerdict(request: .undecided([open])), Blame(open))
    let judgement = FirewallJudge.judge(sight)
    #expect(ids(judgement).isEmpty)
    #expect(unknown(judgement) == [.dropsOut, .rejectsOut, .counted])
  }

  @Test func `the old iptables takes certainty away`() {
    var sight = Sight.read("silent")
    sight.oldTables = ["filter"]
    let judgement = FirewallJudge.judge(sight)
    #expect(unknown(judgement).isSuperset(of: [.dropsOut, .rejectsOut, .dropsAnswer, .redirects]))
  }

  @Test func `a denial that no rule explains is no absence of rules`() {
    #expect(unknown(FirewallJudge.judge(.read("denied-here"))).contains(.dropsOut))
  }

  @Test func `users are told who may look, and only when nothing opens`() {
    let silent = FirewallJudge.judge(Sight(address: Sight.server, outcome: "silent"))
    #expect(unknown(silent) == Set(FirewallFinding.allCases))
    #expect(
      Set(silent.doubts.map(\.help)) == ["Run as root, to read this machine's packet filter."])
    let open = FirewallJudge.judge(Sight(address: Sight.server, outcome: "open"))
    #expect(unknown(open) == [.redirects, .counted, .dropsUDP])
    #expect(Set(open.doubts.map(\.help)) == [nil])
  }

  @Test func `users see what the kernel does to a packet of their own`() {
    var sight = Sight(address: Sight.server, outcome: "silent")
    sight.datagramError = 1
    #expect(ids(FirewallJudge.judge(sight)) == ["firewall.drops-udp"])
  }
}
