/// A text of sections with keys and values, as .ini files of many programs have it.
///
/// Keys and section names compare without regard to the case of ASCII letters. Of a key that
/// stands twice in one section the first value holds. What is no line of this form is left out.
package struct INIText: Hashable, Sendable {
  /// A section's name and its lines in their order.
  package struct Section: Hashable, Sendable {
    /// Empty for what stands before the first name.
    package let name: String
    package fileprivate(set) var entries: [(key: String, value: String)] = []

    /// The first value of a key; nil when there is none.
    package subscript(key: String) -> String? {
      let wanted = key.lowercased()
      return entries.first { $0.key.lowercased() == wanted }?.value
    }

    package static func == (left: Self, right: Self) -> Bool {
      left.name == right.name && left.entries.elementsEqual(right.entries, by: ==)
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      for entry in entries {
        hasher.combine(entry.key)
        hasher.combine(entry.value)
      }
    }
  }

  /// A file of more lines is no configuration that anybody wrote; the rest is left out.
  package static let lineLimit = 20_000

  package private(set) var sections: [Section] = []

  /// Takes a text apart.
  ///
  /// - Parameter bytes: The file's content, in UTF-8 with or without a mark at its beginning.
  package init(_ bytes: [UInt8]) {
    var current = Section(name: "")
    let lines = bytes.split(maxSplits: Self.lineLimit, whereSeparator: { $0 == 10 || $0 == 13 })
    for line in lines.prefix(Self.lineLimit) {
      let text = Self.trimmed(String(decoding: line, as: UTF8.self))
      if text.hasPrefix("["), text.hasSuffix("]"), text.count >= 2 {
        sections.append(current)
        current = Section(name: Self.trimmed(text.dropFirst().dropLast()))
      } else if let entry = Self.entry(text) {
        current.entries.append(entry)
      }
    }
    sections.append(current)
    if sections.first?.entries.isEmpty == true { sections.removeFirst() }
  }

  /// The first section of a name; nil when there is none.
  package subscript(name: String) -> Section? {
    let wanted = name.lowercased()
    return sections.first { $0.name.lowercased() == wanted }
  }

  /// A key with its value; nil for comments and for what has no equals sign.
  private static func entry(_ text: String) -> (key: String, value: String)? {
    guard let first = text.first, first != "#", first != ";",
      let sign = text.firstIndex(of: "=")
    else { return nil }
    let key = trimmed(text[..<sign])
    return key.isEmpty ? nil : (key, trimmed(text[text.index(after: sign)...]))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    let head = text.drop(while: isBlank)
    let tail = head.reversed().prefix(while: isBlank).count
    return String(head.dropLast(tail))
  }
}
