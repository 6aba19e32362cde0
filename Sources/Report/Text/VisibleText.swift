/// Text from outside, made safe to show: no hidden or moving characters, and of bounded length.
package enum VisibleText {
  /// Makes every character that has no shape of its own visible as an escape.
  /// - Parameters:
  ///   - text: anything, from anyone.
  ///   - limit: how many characters of it are kept.
  ///   - isUnicode: false where only ASCII can be shown.
  package static func make(_ text: String, limit: Int, isUnicode: Bool = true) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      result += visible(scalar, isUnicode)
    }
    if text.unicodeScalars.dropFirst(limit).isEmpty { return result }
    return result + (isUnicode ? "…" : "...")
  }

  /// Whether a character must not reach a terminal or a reader as it is.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default:
      false
    }
  }

  private static func visible(_ scalar: Unicode.Scalar, _ isUnicode: Bool) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    if isHidden(scalar) { return escape(scalar) }
    if isUnicode || scalar.isASCII { return String(scalar) }
    return plain[scalar] ?? escape(scalar)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// ASCII for the signs that our own texts have.
  private static let plain: [Unicode.Scalar: String] = [
    "→": "->", "…": "...", "–": "-", "—": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"",
    "·": "-", "✓": "+", "✗": "x", "\u{A0}": " ", "×": "x", "≥": ">=", "≤": "<=",
  ]
}
