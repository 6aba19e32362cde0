/// The grammar of a check's id: words of a-z, 0-9 and hyphens, joined by dots.
enum CheckName {
  private static let longest = 96

  /// Takes an id that is well formed; whether there is such a check is not known here.
  static func parse(_ text: String, flag: String) throws(UsageError) -> String {
    guard isWellFormed(text) else {
      throw .badValue(flag, text, wanted: "the id of a check, such as rdp.handshake")
    }
    return text
  }

  static func isWellFormed(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let words = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return words.allSatisfy { word in !word.isEmpty && word.allSatisfy(isAllowed) }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }
}
