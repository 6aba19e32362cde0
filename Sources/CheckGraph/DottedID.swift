/// The grammar of ids: words of [a-z0-9-] joined by dots, at most 96 bytes.
package enum DottedID {
  package static let longest = 96

  package static func isValid(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    var wordLength = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        if wordLength == 0 { return false }
        wordLength = 0
      } else {
        guard isWordByte(byte) else { return false }
        wordLength += 1
      }
    }
    return wordLength > 0
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
