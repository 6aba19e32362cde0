import CheckGraph
import Diagnosis
import Engine
import PluginHost
import Report
import Testing

@Suite struct HostileTextTests {
  private static let evil = "x\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}\r\nREADY  fine\u{2028}\u{0}"

  /// A result in which every text is hostile.
  private static func result(_ level: Level) -> TargetResult {
    let remedy = Remedy(evil, command: evil)
    let cause = RankedCause(
      id: evil, title: evil, probability: 0.6, effect: .blocks, because: [evil],
      remedies: [remedy])
    let finding = FindingReport(
      id: evil, state: .present, message: evil, evidence: [Evidence(key: evil, value: evil)])
    let unknown = FindingReport(
      id: "other", state: .unknown, message: evil, whatWouldHelp: evil)
    return TargetResult(
      target: Target(given: evil, host: evil), address: evil,
      verdict: Fixtures.verdict(
        level, reached: .dns, stoppedAt: .tcp, causes: [cause, cause],
        coverage: [
          CoverageGap(check: evil, outcome: .misbehaved(rule: evil), why: ""),
          CoverageGap(check: evil, outcome: .notRun, why: "no \(evil)"),
        ],
        nextLook: NextLook(check: evil, findings: [evil], text: evil, gainBits: 1)),
      checks: [Fixtures.record(evil, reason: evil, plugin: evil, findings: [finding, unknown])],
      facts: [
        "dns.addresses": Fixtures.fact(.list([evil])), "stage.dns": Fixtures.fact(.bool(true)),
        "tcp.outcome": Fixtures.fact(.str(evil)), "tls.version": Fixtures.fact(.str(evil)),
        "net.address": Fixtures.fact(.str(evil)), evil: Fixtures.fact(.str(evil)),
      ])
  }

  private static let events: [Event] = [
    .rejected(RejectedFile(path: evil, rule: evil, reason: evil, remedy: evil)),
    .checkStarted(check: evil, title: evil, target: 0, at: 0),
    .progress(check: evil, target: 0, percent: 900, text: evil),
    .log(check: evil, target: 0, level: 99, text: evil),
    .finding(
      check: evil, target: 0, title: evil, FindingReport(id: evil, state: .present, message: evil)),
    .fact(key: "stage.dns", target: 0, Fixtures.fact(.bool(true), evil)),
  ]

  @Test(arguments: Level.allCases)
  func `Nothing from outside steers the terminal`(level: Level) {
    let transcript = Transcript()
    let results = [Self.result(level), Self.result(level)]
    for targets in [results, [results[0]]] {
      var recorder = TerminalRecorder(
        style: Style(), targets: targets.map(\.target), isVerbose: true, write: transcript.write)
      for event in Self.events { recorder.record(event) }
      for (place, result) in targets.enumerated() {
        recorder.record(.targetEnded(target: place, result))
      }
      recorder.finish()
    }
    let bad = transcript.text.unicodeScalars.filter { $0 != "\n" && VisibleText.isHidden($0) }
    #expect(bad.isEmpty)
    #expect(transcript.text.contains("owned"))
    let lines = transcript.text.split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("READY  fine") })
  }

  @Test func `A live line holds no control sequence but its own`() {
    let transcript = Transcript()
    var recorder = TerminalRecorder(
      style: Style(isLive: true), targets: [Self.result(.blocked).target], write: transcript.write)
    for event in Self.events.prefix(3) { recorder.record(event) }
    let rest = transcript.text.split(separator: "\r\u{1B}[K").joined()
    #expect(!rest.unicodeScalars.contains(where: VisibleText.isHidden))
    #expect(rest.contains("owned"))
  }

  @Test func `Nothing from outside stands in JSON as a hidden character`() {
    let text = Transcript.json(Self.events + [.targetEnded(target: 0, Self.result(.blocked))])
    let bad = text.unicodeScalars.filter { $0 != "\n" && VisibleText.isHidden($0) }
    #expect(bad.isEmpty)
    #expect(text.contains("x\\u001b]0;owned\\u0007\\u009b2J\\u202e\\r\\nREADY  fine\\u2028\\u0000"))
  }

  @Test func `A command too long to be shown whole is not shown in part`() {
    let long = String(repeating: "y", count: 2000)
    let cause = RankedCause(
      id: "c", title: "c", probability: 0.6, effect: .blocks, because: [],
      remedies: [Remedy("do", command: long)])
    let result = TargetResult(
      target: Target(given: "h", host: "h"), address: nil,
      verdict: Fixtures.verdict(.blocked, causes: [cause]), checks: [], facts: [:])
    let shown = Transcript.terminal([result])
    #expect(!shown.contains("yyy"))
    #expect(shown.contains("(its command is too long to show here)"))
  }
}
