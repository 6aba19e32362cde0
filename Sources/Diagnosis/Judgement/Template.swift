/// Text with names in braces, such as "ping {host}".
///
/// What is filled in is not read again, so a value cannot bring placeholders of its own.
struct Template {
  /// A stretch of the text.
  private enum Part {
    case text(Substring)
    case name(String)
  }

  /// The text, cut at its names.
  private let parts: [Part]

  /// Finds the names: lower-case letters between braces. Other braces are plain text.
  init(_ text: String) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let opening = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: opening)...]
      let name = inside.prefix { ("a"..."z").contains($0) }
      guard !name.isEmpty, inside[name.endIndex...].first == "}" else {
        parts.append(.text(rest[...opening]))
        rest = inside
        continue
      }
      parts += [.text(rest[..<opening]), .name(String(name))]
      rest = inside[name.endIndex...].dropFirst()
    }
    self.parts = parts + [.text(rest)]
  }

  /// The text with all names replaced, or nil when there is nothing for one of them.
  func filled(_ value: (String) -> String?) -> String? {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .name(let name):
        guard let value = value(name) else { return nil }
        result += value
      }
    }
    return result
  }
}
