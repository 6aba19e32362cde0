import Diagnosis
import Testing

@Suite("Coverage of a verdict")
struct CoverageTests {
  @Test("checks that could not look are listed by id, each with its reason")
  func gaps() {
    let verdict = Assessment.verdict(records: [
      CheckRecord("z.late", .timedOut, reason: "took longer than 5 s"),
      CheckRecord("a.broken", .crashed(signal: 11)),
      CheckRecord("b.greedy", .killed(limit: "memory")),
      CheckRecord("fine"), CheckRecord("n.a", .notApplicable, reason: "no such product"),
    ])
    #expect(
      verdict.coverage == [
        CoverageGap(check: "a.broken", outcome: .crashed(signal: 11), why: "signal 11"),
        CoverageGap(check: "b.greedy", outcome: .killed(limit: "memory"), why: "memory"),
        CoverageGap(check: "z.late", outcome: .timedOut, why: "took longer than 5 s"),
      ])
  }

  @Test("a finding that could not be told is a gap of a check that did look, named once")
  func unknownFinding() {
    let report = FindingReport("rules", .unknown, help: "Run as root.")
    let reports = [report, report]
    let verdict = Assessment.verdict(records: [CheckRecord("firewall", reports)])
    #expect(
      verdict.coverage == [CoverageGap(check: "firewall", outcome: .done, why: "About rules")])
  }

  @Test("what nobody could help to tell is no gap of a check that did look")
  func helpless() {
    let record = CheckRecord("handshake", [FindingReport("tls.closed", .unknown)])
    #expect(Assessment.verdict(records: [record]).coverage.isEmpty)
  }

  @Test("the findings of a check that did not look do not repeat its gap")
  func oneGapForOneCheck() {
    let verdict = Assessment.verdict(records: [
      CheckRecord("route", .cancelled, reason: "asked to stop", [FindingReport("r", .unknown)])
    ])
    #expect(verdict.coverage.map(\.why) == ["asked to stop"])
  }

  @Test("evidence that was too much to weigh is said")
  func tooMuch() {
    let causes = (0..<60).map { Cause("c\($0)") }
    let definitions = (0..<40).map { finding in
      FindingDefinition("f\(finding)", (0..<60).map { Link("c\($0)", 0.5) })
    }
    let verdict = Assessment.verdict(
      causes: causes, findings: definitions,
      records: [CheckRecord("acme", definitions.map { FindingReport($0.id, .present) })])
    #expect(verdict.coverage.map(\.check) == ["diagnosis"])
  }
}
