import Diagnosis
import Engine
import Report
import Testing

@Suite struct VerdictSectionTests {
  private func shown(_ verdict: Verdict, checks: [CheckRecord] = []) -> String {
    let target = Target(given: "h", host: "h")
    let result = TargetResult(
      target: target, address: nil, verdict: verdict, checks: checks, facts: [:])
    return VerdictSection(result: result, rejected: [], style: Style(columns: 120)).lines
      .joined(separator: "\n")
  }

  private func cause(_ id: String, _ probability: Double, url: String? = nil) -> RankedCause {
    RankedCause(
      id: id, title: "Cause \(id)", probability: probability, effect: .blocks, because: [],
      remedies: [Remedy("Mend \(id).")], docsURL: url)
  }

  @Test func `Two probable causes are both named and both mended`() {
    let text = shown(
      Fixtures.verdict(
        .blocked, causes: [cause("a", 0.97), cause("b", 0.72), cause("c", 0.2), cause("d", 0.01)]))
    #expect(text.contains("Almost certainly (97%): Cause a"))
    #expect(text.contains("Also very likely (72%): Cause b"))
    #expect(text.contains("Or perhaps (20%): Cause c"))
    #expect(!text.contains("Cause d"))
    #expect(text.contains("If it is Cause a:"))
    #expect(text.contains("Mend b."))
    #expect(!text.contains("Mend c."))
  }

  @Test func `A cause's page is named on one line`() {
    let url = "https://example.org/" + String(repeating: "x", count: 90)
    let text = shown(Fixtures.verdict(.blocked, causes: [cause("a", 0.9, url: url)]))
    #expect(text.contains("  More: \(url)"))
  }

  @Test func `A ready target has no causes, whatever is faintly possible`() {
    let text = shown(Fixtures.verdict(.ready, causes: [cause("a", 0.2)]))
    #expect(text == "READY  Remote Desktop on h answers.")
  }

  @Test func `Without a cause everything abnormal is told`() {
    let finding = FindingReport(id: "f.one", state: .present, message: "")
    let text = shown(
      Fixtures.verdict(.blocked, reached: nil, stoppedAt: .dns),
      checks: [Fixtures.record("a", findings: [finding])])
    #expect(text.contains("looking up the name, the first step."))
    #expect(text.contains("  Why           f.one"))
  }

  @Test func `What one look would tell of several findings is said once`() {
    let findings = ["f.one", "f.two"].map {
      FindingReport(
        id: $0, state: .unknown, message: "Only root may look.", whatWouldHelp: "Run as root.")
    }
    let text = shown(
      Fixtures.verdict(.blocked), checks: [Fixtures.record("a", findings: findings)])
    #expect(text.ranges(of: "To tell: Run as root.").count == 1)
  }

  @Test func `A check with nothing to look at is not mentioned`() {
    let gap = CoverageGap(check: "acme.shield", outcome: .notApplicable, why: "not installed")
    #expect(!shown(Fixtures.verdict(.ready, coverage: [gap])).contains("acme"))
  }

  @Test func `Checks that had no chance are one line only where the connection stopped`() {
    let gaps = ["a", "b"].map {
      CoverageGap(check: $0, outcome: .notRun, why: "no tls.chain, because x stopped")
    }
    let stopped = shown(Fixtures.verdict(.blocked, stoppedAt: .tcp, coverage: gaps))
    #expect(stopped.contains("Not reached, as the connection stops before: a, b"))
    #expect(!stopped.contains("tls.chain"))
    let open = shown(Fixtures.verdict(.inconclusive, coverage: gaps))
    #expect(open.contains("a was not run: no tls.chain, because x stopped"))
  }

  @Test func `A check that ran out of time is named even where the connection stopped`() {
    let gap = CoverageGap(check: "slow", outcome: .notRun, why: "the run's time was over")
    let text = shown(Fixtures.verdict(.blocked, stoppedAt: .tcp, coverage: [gap]))
    #expect(text.contains("slow was not run: the run's time was over"))
  }

  @Test func `Very many gaps are counted, not listed`() {
    let gaps = (0..<50).map { CoverageGap(check: "c\($0)", outcome: .timedOut, why: "") }
    let text = shown(Fixtures.verdict(.inconclusive, coverage: gaps))
    #expect(text.contains("c19 took too long"))
    #expect(!text.contains("c20 "))
    #expect(text.contains("and 30 more checks"))
  }
}
