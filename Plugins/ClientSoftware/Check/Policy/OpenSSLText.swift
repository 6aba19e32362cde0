/// A configuration file of OpenSSL, taken apart line by line (config(5ssl)).
///
/// References to other values ("$name") are kept as they stand: no distribution has any in the
/// sections that matter here.
package struct OpenSSLText: Hashable, Sendable {
  package enum Line: Hashable, Sendable {
    case section(String)
    case value(key: String, value: String)
    /// Another file, or a folder of files, that stands in this place.
    case include(String)
  }

  /// A file of more lines is no configuration that anybody wrote; the rest is left out.
  package static let lineLimit = 4000

  package private(set) var lines: [Line] = []

  package init(_ bytes: [UInt8]) {
    var pending = ""
    for raw in bytes.split(maxSplits: Self.lineLimit, whereSeparator: { $0 == 10 || $0 == 13 })
      .prefix(Self.lineLimit)
    {
      // Most lines of the usual file are comments; they are passed over as bytes.
      if pending.isEmpty, raw.first(where: { $0 != 32 && $0 != 9 }) == UInt8(ascii: "#") {
        continue
      }
      let text = pending + Self.withoutComment(String(decoding: raw.prefix(2000), as: UTF8.self))
      pending = ""
      // A backslash at the end joins the next line; joined lines stay bounded.
      if text.hasSuffix("\\"), text.utf8.count < 8000 {
        pending = String(text.dropLast())
      } else if let line = Self.line(Self.trimmed(text)) {
        lines.append(line)
      }
    }
  }

  private static func line(_ text: String) -> Line? {
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      return .section(trimmed(text[text.index(after: text.startIndex)..<end]))
    }
    if text.hasPrefix(".") { return directive(text) }
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let key = trimmed(text[..<sign])
    let value = unquoted(trimmed(text[text.index(after: sign)...]))
    return key.isEmpty ? nil : .value(key: key, value: value)
  }

  /// ".include PATH" or ".include = PATH"; other directives change nothing here.
  private static func directive(_ text: String) -> Line? {
    guard text.hasPrefix(".include") else { return nil }
    var path = trimmed(text.dropFirst(8))
    if path.hasPrefix("=") { path = trimmed(path.dropFirst()) }
    return path.isEmpty ? nil : .include(unquoted(path))
  }

  private static func withoutComment(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == "#", !isQuoted { return String(text[..<index]) }
    }
    return text
  }

  private static func unquoted(_ text: String) -> String {
    text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
      ? String(text.dropFirst().dropLast()) : text
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    let head = text.drop(while: isBlank)
    return String(head.dropLast(head.reversed().prefix(while: isBlank).count))
  }
}
