internal import Diagnosis
internal import Engine

extension VerdictSection {
  /// The most checks named in one block.
  private static let mostGaps = 20

  /// What could not be seen, so that nobody takes silence for health.
  var notSeen: [Paragraph] {
    gaps + folded + unknown + RejectedFiles.paragraphs(rejected, style)
  }

  private var gaps: [Paragraph] {
    let all = verdict.coverage.filter {
      $0.outcome != .notApplicable && $0.outcome != .done && !isFolded($0)
    }
    let shown = all.prefix(Self.mostGaps).map { gap in
      let why = gap.why.isEmpty ? gap.outcome.detail : gap.why
      let reason = why.isEmpty ? "" : ": \(style.safe(why))"
      let check = style.safe(gap.check, limit: 96)
      return Paragraph(text: "\(check) \(Words.excuse(gap.outcome))\(reason)", hanging: 2)
    }
    if all.count <= Self.mostGaps { return shown }
    return shown + [Paragraph(text: "and \(all.count - Self.mostGaps) more checks")]
  }

  /// One line for all that had no chance, as the connection did not get that far.
  private var folded: [Paragraph] {
    let checks = verdict.coverage.filter(isFolded).map { style.safe($0.check, limit: 96) }
    guard !checks.isEmpty else { return [] }
    let rest = checks.count > Self.mostGaps ? " and \(checks.count - Self.mostGaps) more" : ""
    let names = checks.prefix(Self.mostGaps).joined(separator: ", ") + rest
    let text = "Not reached, as the connection stops before: \(names)"
    return [Paragraph(text: text, hanging: 2)]
  }

  /// The engine words a missing fact as "no FACT, because CHECK stopped at STAGE".
  private func isFolded(_ gap: CoverageGap) -> Bool {
    verdict.stoppedAt != nil && gap.outcome == .notRun && gap.why.hasPrefix("no ")
  }

  /// Findings that a check looked for and could not tell, with what would help. What one look would
  /// tell of several findings is said once.
  private var unknown: [Paragraph] {
    let reports = result.checks.filter { $0.outcome == .done }
      .flatMap { record in record.findings.filter { $0.state == .unknown } }
    let texts = reports.compactMap { report in
      report.whatWouldHelp.map { "\(message(report)) To tell: \(style.safe($0))" }
    }
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.prefix(8).map {
      Paragraph(text: $0, hanging: 2)
    }
  }
}
