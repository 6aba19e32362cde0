/// Foreign bytes as text that is safe on a terminal and in any report.
package enum Excerpt {
  /// The most bytes that are shown.
  package static let maximumBytes = 80

  /// Printable ASCII as it is, all else escaped; three dots when something was left out.
  package static func of(_ bytes: ArraySlice<UInt8>) -> String {
    let text = bytes.prefix(maximumBytes).map(escaped).joined()
    return bytes.count > maximumBytes ? text + "..." : text
  }

  /// One byte as text.
  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x5C: "\\\\"
    case 0x20...0x7E: String(UnicodeScalar(byte))
    default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
