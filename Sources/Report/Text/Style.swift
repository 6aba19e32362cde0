/// What the output can show: colours, signs, width. Whoever writes to a terminal decides these.
package struct Style: Hashable, Sendable {
  /// A colour or weight, by its number in ECMA-48 section 8.3.117.
  package enum Tone: Int, Hashable, Sendable {
    case bold = 1
    case dim = 2
    case red = 31
    case green = 32
    case yellow = 33
    case magenta = 35
    case cyan = 36
  }

  package let hasColors: Bool
  /// False where the locale is not UTF-8: only ASCII is written.
  package let isUnicode: Bool
  /// The width of the terminal in columns.
  package let columns: Int
  /// A line may be overwritten while checks run.
  package let isLive: Bool

  /// Takes what the caller found out of the terminal; narrow or absurd widths are bent to sense.
  package init(
    hasColors: Bool = false, isUnicode: Bool = true, columns: Int = 80, isLive: Bool = false
  ) {
    self.hasColors = hasColors
    self.isUnicode = isUnicode
    self.columns = min(max(columns, 40), 200)
    self.isLive = isLive
  }

  /// Colours text that is already safe to show.
  package func paint(_ text: String, _ tone: Tone?) -> String {
    guard hasColors, let tone, !text.isEmpty else { return text }
    return "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
  }

  /// Makes text from outside safe to show.
  package func safe(_ text: String, limit: Int = 500) -> String {
    VisibleText.make(text, limit: limit, isUnicode: isUnicode)
  }
}
