/// A command to copy, on a line of its own.
enum ShellCommand {
  /// A longer one is not shown: part of a command is worse than none.
  private static let longest = 1000

  /// Nothing without a command.
  static func paragraphs(_ command: String?, _ style: Style) -> [Paragraph] {
    guard let command, !command.isEmpty else { return [] }
    guard command.unicodeScalars.dropFirst(longest).isEmpty else {
      return [Paragraph(text: "(its command is too long to show here)", indent: 2)]
    }
    let text = style.safe(command, limit: longest)
    return [Paragraph(text: text, indent: 4, isVerbatim: true, tone: .cyan)]
  }
}
