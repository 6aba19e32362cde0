import CheckGraph
import Diagnosis
import Testing
import WorkerWire

@testable import Engine

/// What a run's record says of each declared finding.
@Suite struct RunRecorderTests {
  private var recorder: RunRecorder

  init() {
    let findings = ["f", "g"].map {
      FindingDefinition(id: $0, title: "Title of \($0)", effect: .none, leak: 0, causes: [])
    }
    let check = CatalogCheck(
      node: CheckNode(id: "c", origin: "/p/c.so"),
      description: CheckDescription(id: "c", title: "T", findings: findings), pluginPlace: 0,
      checkPlace: 0, plugin: "acme", version: "1")
    recorder = RunRecorder(check: check, scope: .target(0), startedMilliseconds: 10)
  }

  private func states(_ outcome: CheckOutcome, reason: String = "") -> [FindingState] {
    recorder.record(outcome: outcome, reason: reason, at: 25).findings.map(\.state)
  }

  @Test func `what was not reported is absent when the check has looked`() {
    #expect(states(.done) == [.absent, .absent])
  }

  @Test(
    arguments: [
      .notApplicable, .inconclusive, .cancelled, .timedOut, .crashed(signal: 11),
      .killed(limit: "x"), .misbehaved(rule: "x"), .notRun,
    ] as [CheckOutcome])
  func `what was not reported is unknown when it has not`(outcome: CheckOutcome) {
    #expect(states(outcome) == [.unknown, .unknown])
    let record = recorder.record(outcome: outcome, reason: "", at: 25)
    #expect(record.findings.map(\.message) == [outcome.word, outcome.word])
  }

  @Test func `what was reported before a crash stays`() {
    var recorder = recorder
    recorder.report(handle: 1, id: "f", message: "seen")
    recorder.add(Evidence(key: "k", value: "v"), to: 1)
    recorder.add(Remedy("mend it"), to: 1)
    let record = recorder.record(outcome: .crashed(signal: 11), reason: "it crashed", at: 25)
    #expect(
      record.findings == [
        FindingReport(
          id: "f", state: .present, message: "seen", evidence: [Evidence(key: "k", value: "v")],
          remedies: [Remedy("mend it")]),
        FindingReport(id: "g", state: .unknown, message: "it crashed"),
      ])
    #expect(record.startedMilliseconds == 10 && record.durationMilliseconds == 15)
  }

  @Test func `a finding without a message takes its title`() {
    var recorder = recorder
    recorder.report(handle: 1, id: "f", message: nil)
    #expect(recorder.record(outcome: .done, reason: "", at: 25).findings[0].message == "Title of f")
  }

  @Test func `a finding that could not be told stays unknown when the rest is done`() {
    var recorder = recorder
    recorder.reportUnknown(id: "f", why: "no rights", whatWouldHelp: "run as root")
    let findings = recorder.record(outcome: .done, reason: "", at: 25).findings
    #expect(findings.map(\.state) == [.unknown, .absent])
    #expect(findings[0].whatWouldHelp == "run as root")
  }

  @Test func `two instances of one finding are both kept`() {
    var recorder = recorder
    recorder.report(handle: 1, id: "f", message: "one")
    recorder.report(handle: 2, id: "f", message: "two")
    recorder.add(Evidence(key: "k", value: "v"), to: 2)
    let findings = recorder.record(outcome: .done, reason: "", at: 25).findings
    #expect(findings.map(\.message) == ["one", "two", "Title of g"])
    #expect(findings.map(\.evidence.count) == [0, 1, 0])
  }

  @Test func `evidence and remedies of no finding are dropped`() {
    var recorder = recorder
    recorder.report(handle: 1, id: "f", message: nil)
    recorder.add(Evidence(key: "k", value: "v"), to: 2)
    recorder.add(Remedy("mend it"), to: 0)
    let finding = recorder.record(outcome: .done, reason: "", at: 25).findings[0]
    #expect(finding.evidence == [] && finding.remedies == [])
  }

  @Test func `undeclared findings are dropped with all that hangs on them`() {
    var recorder = recorder
    recorder.report(handle: 1, id: "other", message: "seen")
    recorder.add(Evidence(key: "k", value: "v"), to: 1)
    recorder.reportUnknown(id: "other", why: "why", whatWouldHelp: nil)
    let findings = recorder.record(outcome: .done, reason: "", at: 25).findings
    #expect(findings.map(\.id) == ["f", "g"])
    #expect(findings.map(\.state) == [.absent, .absent])
  }

  @Test func `of a secret only the key is kept`() {
    var recorder = recorder
    recorder.report(handle: 1, id: "f", message: nil)
    recorder.add(Evidence(key: "password", value: "hunter2", privacy: .secret), to: 1)
    let evidence = recorder.record(outcome: .done, reason: "", at: 25).findings[0].evidence
    #expect(evidence == [Evidence(key: "password", value: "", privacy: .secret)])
  }

  @Test func `broken rules are told, the first eight of them`() {
    var recorder = recorder
    for number in 0..<20 { recorder.note(rule: "limit", detail: "\(number)") }
    let reason = recorder.record(outcome: .done, reason: "", at: 25).reason
    #expect(reason.hasPrefix("refused: limit: 0; refused: limit: 1"))
    #expect(reason.hasSuffix("refused: limit: 7"))
  }

  @Test func `a check that was never started has no beginning and knows nothing`() {
    let record = RunRecorder.notRun(recorder.check, reason: "no x")
    #expect(record.outcome == .notRun && record.startedMilliseconds == nil)
    #expect(record.findings.map(\.state) == [.unknown, .unknown])
    #expect(record.findings.map(\.message) == ["no x", "no x"])
  }
}
