private import Diagnosis
package import Engine

/// All targets in one table: the level, the target, and what is wrong.
package struct SummaryTable: Sendable {
  private static let longestName = 40

  let targets: [Target]
  /// In the order of the targets; nil where a run ended without one.
  let results: [TargetResult?]

  package init(targets: [Target], results: [TargetResult?]) {
    self.targets = targets
    self.results = results
  }

  package func lines(_ style: Style) -> [String] {
    let names = targets.map { style.safe($0.given, limit: Self.longestName) }
    let width = names.map { DisplayWidth.of($0) }.max() ?? 0
    let rows = zip(names, results).map { name, result in
      let gap = String(repeating: " ", count: width - DisplayWidth.of(name) + 2)
      let row = "  \(level(result, style))  \(name)\(gap)\(note(result, style))"
      return String(row.reversed().drop { $0 == " " }.reversed())
    }
    return [style.paint("Summary", .bold)] + rows + ["", counts]
  }

  private func level(_ result: TargetResult?, _ style: Style) -> String {
    let word = result?.verdict.level.word ?? "no result"
    let pad = String(repeating: " ", count: 12 - word.count)
    return style.paint(word, result.map { Words.tone(of: $0.verdict.level) }) + pad
  }

  private func note(_ result: TargetResult?, _ style: Style) -> String {
    guard let verdict = result?.verdict, verdict.level != .ready,
      let cause = verdict.causes.first
    else { return "" }
    let title = style.safe(cause.title, limit: 60)
    return "\(title) (\(Words.percent(cause.probability)))"
  }

  private var counts: String {
    let levels = results.compactMap { $0?.verdict.level }
    let parts = Level.allCases.map { level in "\(levels.count { $0 == level }) \(level.word)" }
    let missing = results.count - levels.count
    return (parts + (missing > 0 ? ["\(missing) without result"] : [])).joined(separator: ", ")
  }
}
