/// A name that can be asked for: bounded, and without anything that is not part of host names.
struct HostName: Hashable, Sendable {
  /// The name as the user wrote it, with the dot at its end if there was one.
  let text: String

  /// The longest name in text form without the last dot, RFC 1035 section 2.3.4.
  static let longestName = 253
  /// The longest part between two dots, RFC 1035 section 2.3.4.
  static let longestLabel = 63

  /// Takes a name, or says what is wrong with it.
  ///
  /// Bytes above 127 pass: a client sends them as they are, and so does this check.
  init(_ text: String) throws(MalformedName) {
    let bytes = Array(text.utf8)
    let inner = bytes.last == UInt8(ascii: ".") ? bytes.dropLast() : bytes[...]
    guard !inner.isEmpty else { throw .empty }
    guard inner.count <= Self.longestName else { throw .tooLong }
    guard inner.allSatisfy(Self.isAllowed) else { throw .badCharacter }
    guard inner.first != UInt8(ascii: "-") else { throw .badCharacter }
    for label in inner.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard !label.isEmpty else { throw .emptyLabel }
      guard label.count <= Self.longestLabel else { throw .longLabel }
    }
    self.text = text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), 0x80...0xFF:
      true
    default:
      false
    }
  }

  /// The user ended it with a dot: no search domain is to be added.
  var isAbsolute: Bool { text.utf8.last == UInt8(ascii: ".") }

  /// How many dots stand between its parts.
  var dots: Int { text.utf8.count { $0 == UInt8(ascii: ".") } - (isAbsolute ? 1 : 0) }

  /// It has letters outside ASCII, which name servers know in another form (RFC 5890).
  var isInternational: Bool { text.utf8.contains { $0 >= 0x80 } }
}

// MARK: - Search list

extension HostName {
  /// The names to ask for, in the order in which the system's resolver tries them (resolv.conf(5)).
  ///
  /// - Parameters:
  ///   - domains: The search list.
  ///   - dotsNeeded: With so many dots or more, the name is tried as it stands first.
  /// - Returns: At least the name itself; a candidate that is too long is left out.
  func candidates(searching domains: [String], dotsNeeded: Int) -> [String] {
    guard !isAbsolute else { return [text] }
    let longer = domains.compactMap { try? HostName("\(text).\($0)").text }
    return dots >= dotsNeeded ? [text] + longer : longer + [text]
  }
}
