import CheckGraph
import Diagnosis
import Engine
import Report
import Testing

@Suite struct TerminalRecorderTests {
  private let target = Fixtures.healthy.target

  private func recorder(_ transcript: Transcript, _ style: Style, isVerbose: Bool = false)
    -> TerminalRecorder
  {
    TerminalRecorder(
      style: style, targets: [target], isVerbose: isVerbose, write: transcript.write)
  }

  private func fact(_ key: String) -> Event {
    .fact(key: key, target: 0, Fixtures.climbed[key] ?? Fixtures.fact(.bool(false)))
  }

  @Test func `A stage is told as soon as its check ends or the next one is known`() {
    let transcript = Transcript()
    var recorder = recorder(transcript, Style())
    recorder.record(fact("dns.addresses"))
    recorder.record(fact("stage.dns"))
    #expect(transcript.text.isEmpty)
    recorder.record(.checkEnded(target: 0, Fixtures.record("dns.resolve", duration: 3)))
    #expect(transcript.text.hasPrefix("  ✓ name        rdp.example → 10.0.0.5  "))
    #expect(transcript.text.hasSuffix("  3 ms\n"))
    recorder.record(fact("stage.tcp"))
    recorder.record(fact("tcp.rtt-us"))
    recorder.record(fact("net.address"))
    recorder.record(fact("stage.negotiation"))
    #expect(transcript.text.hasSuffix("  1.2 ms\n"))
    #expect(transcript.text.split(separator: "\n").count == 2)
  }

  @Test func `Telling stages at once ends in the same text as telling them at the end`() {
    let transcript = Transcript()
    var recorder = recorder(transcript, Style())
    recorder.record(fact("stage.dns"))
    recorder.record(fact("dns.addresses"))
    recorder.record(.checkEnded(target: 0, Fixtures.record("dns.resolve", duration: 3)))
    for key in ["net.address", "stage.tcp", "tcp.rtt-us", "stage.negotiation"] {
      recorder.record(fact(key))
    }
    for key in ["negotiation.protocol", "stage.tls", "tls.version", "tls.cipher"] {
      recorder.record(fact(key))
    }
    recorder.record(.checkEnded(target: 0, Fixtures.record("rdp.handshake")))
    recorder.record(.targetEnded(target: 0, Fixtures.healthy))
    recorder.finish()
    #expect(transcript.text == Transcript.terminal([Fixtures.healthy]))
  }

  @Test func `A terminal has one line that says what is being done`() {
    let transcript = Transcript()
    var recorder = recorder(transcript, Style(isLive: true))
    recorder.record(.checkStarted(check: "a", title: "First look", target: 0, at: 0))
    #expect(transcript.text == "\r\u{1B}[K  First look …")
    recorder.record(.checkStarted(check: "b", title: "Second look", target: 0, at: 1))
    recorder.record(.progress(check: "a", target: 0, percent: 50, text: "Half way"))
    #expect(transcript.text.hasSuffix("\r\u{1B}[K  Half way …"))
    recorder.record(.checkEnded(target: 0, Fixtures.record("a")))
    #expect(transcript.text.hasSuffix("\r\u{1B}[K  Second look …"))
    recorder.record(.checkEnded(target: 0, Fixtures.record("b")))
    #expect(transcript.text.hasSuffix("\r\u{1B}[K"))
    let length = transcript.text.count
    recorder.finish()
    #expect(transcript.text.count == length)
  }

  @Test func `A live line never wraps`() {
    let transcript = Transcript()
    var recorder = recorder(transcript, Style(columns: 40, isLive: true))
    let title = String(repeating: "東", count: 100)
    recorder.record(.checkStarted(check: "a", title: title, target: 0, at: 0))
    #expect(DisplayWidth.of(transcript.text.split(separator: "\u{1B}[K")[1]) < 40)
  }

  @Test func `What goes to a file has no live line`() {
    let transcript = Transcript()
    var recorder = recorder(transcript, Style())
    recorder.record(.checkStarted(check: "a", title: "First look", target: 0, at: 0))
    recorder.record(.progress(check: "a", target: 0, percent: 50, text: "Half way"))
    #expect(transcript.text.isEmpty)
  }

  @Test(arguments: [true, false])
  func `Logs are shown when asked for`(isVerbose: Bool) {
    let transcript = Transcript()
    var recorder = recorder(transcript, Style(), isVerbose: isVerbose)
    recorder.record(.log(check: "a", target: 0, level: 1, text: "tried port 3389"))
    #expect(transcript.text == (isVerbose ? "    a: tried port 3389\n" : ""))
  }

  @Test func `An event about a target that is not there does no harm`() {
    let transcript = Transcript()
    var recorder = recorder(transcript, Style())
    recorder.record(.fact(key: "stage.dns", target: 7, Fixtures.fact(.bool(true))))
    recorder.record(.fact(key: "stage.dns", target: -1, Fixtures.fact(.bool(true))))
    recorder.record(.targetEnded(target: 7, Fixtures.healthy))
    recorder.finish()
    #expect(transcript.text.isEmpty)
  }

  @Test(arguments: [(Level.ready, 32), (.degraded, 33), (.blocked, 31), (.inconclusive, 35)])
  func `Each level has its colour`(level: Level, number: Int) {
    let result = TargetResult(
      target: target, address: nil, verdict: Fixtures.verdict(level), checks: [], facts: [:])
    let shown = Transcript.terminal([result], style: Style(hasColors: true))
    #expect(shown.contains("\u{1B}[\(number)m\(level.word.uppercased())\u{1B}[0m"))
    #expect(!Transcript.terminal([result]).contains("\u{1B}"))
  }

  @Test(arguments: [40, 64, 80, 120])
  func `Lines keep to the width, but for commands and words longer than it`(columns: Int) {
    let results = [Fixtures.healthy, Fixtures.refused, Fixtures.expired, Fixtures.crashed]
    let style = Style(columns: columns)
    let shown = Transcript.terminal(results, before: [.rejected(Fixtures.rejected)], style: style)
    let sections = shown.split(separator: "Summary")[0]
    let long = sections.split(separator: "\n").filter {
      DisplayWidth.of($0) > columns && $0.contains { $0 != " " } && !$0.contains("sudo")
        && !$0.contains("chmod")
    }
    #expect(long.allSatisfy { $0.split(separator: " ").count <= 1 }, "\(long)")
  }

  @Test func `A secret is never shown`() {
    let finding = FindingReport(
      id: "f", state: .present, message: "Found.",
      evidence: [Evidence(key: "password", value: "hunter2", privacy: .secret)])
    let result = TargetResult(
      target: target, address: nil, verdict: Fixtures.verdict(.blocked, stoppedAt: .tcp),
      checks: [Fixtures.record("a", findings: [finding])],
      facts: [
        "tcp.outcome": Fixtures.fact(.str("hunter2"), privacy: .secret),
        "other": Fixtures.fact(.bytes([1]), privacy: .secret),
      ])
    #expect(!Transcript.terminal([result]).contains("hunter2"))
    let json = Transcript.json([.targetEnded(target: 0, result)])
    #expect(!json.contains("hunter2"))
    #expect(json.contains("\"password\" : null"))
    #expect(json.contains("\"tcp.outcome\" : null"))
    #expect(json.contains("\"other\" : null"))
  }
}
