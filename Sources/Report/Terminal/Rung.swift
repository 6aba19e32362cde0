package import Diagnosis

/// One line of the ladder: a stage, how it went, and what is worth knowing about it.
package struct Rung: Hashable, Sendable {
  /// The columns before the detail.
  private static let margin = 16

  package let stage: Stage
  package let isPassed: Bool
  /// From outside: not yet safe to show.
  package let detail: String
  /// How long it took, in words; nil where that is not known.
  package let time: String?

  /// The finished line.
  package func line(_ style: Style) -> String {
    let sign = isPassed ? (style.isUnicode ? "✓" : "+") : (style.isUnicode ? "✗" : "x")
    let name = Words.name(of: stage)
    let gap = String(repeating: " ", count: 12 - name.count)
    let head = "  \(style.paint(sign, isPassed ? .green : .red)) \(name)\(gap)"
    let room = style.columns - Self.margin
    let text = Paragraph(text: style.safe(detail, limit: 300))
    let rows = text.lines(width: time == nil ? room : room - 10).map(\.text)
    let rest = rows.dropFirst().map { String(repeating: " ", count: Self.margin) + $0 }
    return ([head + timed(rows[0], room)] + rest).joined(separator: "\n")
  }

  /// Puts the time at the right, where the eye finds it in every line.
  private func timed(_ row: String, _ room: Int) -> String {
    guard let time else { return row }
    let gap = max(2, min(room, 64) - DisplayWidth.of(row) - time.count)
    return row + String(repeating: " ", count: gap) + time
  }
}
