/// A piece of text with its indentation, before it is broken into lines.
package struct Paragraph: Hashable, Sendable {
  package let text: String
  /// Columns beyond the block's own indentation.
  package var indent = 0
  /// Columns by which the lines after the first are further in.
  package var hanging = 0
  /// Kept on one line, however long, so that it can be copied.
  package var isVerbatim = false
  package var tone: Style.Tone?

  /// The lines, each up to a width and without indentation at its front.
  ///
  /// A word longer than a line stays whole: a path or an id in two pieces is of no use.
  package func lines(width: Int) -> [(indent: Int, text: String)] {
    if isVerbatim { return [(indent, text)] }
    var lines: [(indent: Int, text: String)] = []
    var line = ""
    for word in text.split(separator: " ") {
      let column = lines.isEmpty ? indent : indent + hanging
      if !line.isEmpty, column + DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
        lines.append((column, line))
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    lines.append((lines.isEmpty ? indent : indent + hanging, line))
    return lines
  }
}
