/// A target as the user wrote it, taken apart.
package struct TargetText: Hashable, Sendable {
  /// The port of Remote Desktop.
  package static let defaultPort: UInt16 = 3389

  package let given: String
  /// A name or an address, without port and brackets.
  package let host: String
  package let port: UInt16

  package init(given: String, host: String, port: UInt16 = defaultPort) {
    self.given = given
    self.host = host
    self.port = port
  }
}

// MARK: - Parsing

extension TargetText {
  /// Longer texts are not looked at: a name of 253 bytes, brackets, a zone and a port fit.
  private static let longest = 300

  /// Reads NAME, ADDRESS, HOST:PORT, [V6]:PORT or a bare IPv6 address.
  /// - Throws: what is wrong with it and what would be right.
  package static func parse(_ text: String) throws(TargetError) -> TargetText {
    try checkCharacters(text)
    let (host, port) = try split(text)
    try HostText.check(host)
    return TargetText(given: text, host: host, port: try port.map(number) ?? defaultPort)
  }

  /// Refuses what no host and port can have, naming the mistake behind it where it shows.
  private static func checkCharacters(_ text: String) throws(TargetError) {
    guard !text.isEmpty else { throw .empty }
    guard text.utf8.count <= longest else { throw .tooLong }
    for scalar in text.unicodeScalars where scalar.value < 0x20 || scalar.value == 0x7F {
      throw .controlCharacter(text)
    }
    guard text.unicodeScalars.allSatisfy(\.isASCII) else { throw .notASCII(text) }
    guard !text.utf8.contains(0x20) else { throw .space(text) }
    if let scheme = text.range(ofASCII: "://") {
      throw .scheme(text, rest: String(text[scheme.upperBound...]))
    }
    guard !text.utf8.contains(0x40) else { throw .userInformation(text) }
    guard !text.hasSuffix(".rdp"), !text.hasSuffix(".remmina") else { throw .profile(text) }
    guard !text.utf8.contains(0x2F), !text.utf8.contains(0x5C) else { throw .path(text) }
  }

  private static func split(_ text: String) throws(TargetError) -> (String, Substring?) {
    if text.hasPrefix("[") { return try splitBracketed(text) }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return (text, nil)
    case 2: return (String(parts[0]), parts[1])
    default: return (text, nil)
    }
  }

  private static func splitBracketed(_ text: String) throws(TargetError) -> (String, Substring?) {
    guard let end = text.firstIndex(of: "]") else { throw .bracket(text) }
    let host = String(text[text.index(after: text.startIndex)..<end])
    guard host.utf8.contains(0x3A) else { throw .bracket(text) }
    let rest = text[text.index(after: end)...]
    if rest.isEmpty { return (host, nil) }
    guard rest.hasPrefix(":") else { throw .bracket(text) }
    return (host, rest.dropFirst())
  }

  private static func number(_ text: Substring) throws(TargetError) -> UInt16 {
    guard (1...5).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = UInt16(text), port > 0
    else { throw .port(String(text)) }
    return port
  }
}
