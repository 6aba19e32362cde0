/// Certificates in the text form of PEM (RFC 7468), as their encodings.
package enum PEMText {
  /// How many are read of one text.
  package static let countLimit = 64
  private static let begin = Array("-----BEGIN CERTIFICATE-----".utf8)
  private static let end = Array("-----END CERTIFICATE-----".utf8)

  /// The encodings in their order; what is no base64 is left out.
  package static func certificates(in bytes: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var body: [UInt8]?
    for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      guard found.count < countLimit else { break }
      if line.starts(with: begin) {
        body = []
      } else if line.starts(with: end) {
        if let encoding = body.flatMap(decoded) { found.append(encoding) }
        body = nil
      } else if let text = body, text.count <= 1 << 17 {
        body = text + line
      }
    }
    return found
  }

  /// Bytes of base64 (RFC 4648); nil where another character stands in it.
  private static func decoded(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits = 0
    var value: UInt32 = 0
    for byte in text where byte != UInt8(ascii: "=") && byte != 32 {
      guard let digit = digit(byte) else { return nil }
      value = value << 6 & 0xFF_FFFF | UInt32(digit)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
