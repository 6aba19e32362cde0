/// A labelled part of a report: the label at the left, its paragraphs beside it.
package struct Block: Sendable {
  /// The columns before the text.
  private static let margin = 16

  let label: String
  let paragraphs: [Paragraph]

  package init(_ label: String, _ paragraphs: [Paragraph]) {
    self.label = label
    self.paragraphs = paragraphs
  }

  /// The finished lines; none without paragraphs.
  package func lines(_ style: Style) -> [String] {
    let width = style.columns - Self.margin
    let lines = paragraphs.flatMap { paragraph in
      paragraph.lines(width: width).map { line in
        spaces(line.indent) + style.paint(line.text, paragraph.tone)
      }
    }
    return lines.enumerated().map { index, line in (index == 0 ? head(style) : body) + line }
  }

  private func head(_ style: Style) -> String {
    "  " + style.paint(label, .bold) + spaces(Self.margin - 2 - label.count)
  }

  private var body: String { spaces(Self.margin) }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
