/// Text that stands for bytes, after RFC 4648 section 4.
package enum Base64 {
  /// The bytes; nil for what is no such text. Blanks and ends of lines are passed over.
  package static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var digits = 0
    var fillers = 0
    for character in text where !isBlank(character) {
      if character == UInt8(ascii: "=") {
        fillers += 1
        continue
      }
      guard fillers == 0, let value = value(of: character) else { return nil }
      bits = bits << 6 | UInt32(value)
      digits += 1
      guard digits % 4 == 0 else { continue }
      bytes += [UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8)]
      bytes.append(UInt8(truncatingIfNeeded: bits))
    }
    return ending(bytes, bits, digits % 4, fillers)
  }

  /// The bytes together with those of a last group that is not full.
  private static func ending(
    _ bytes: [UInt8], _ bits: UInt32, _ rest: Int, _ fillers: Int
  ) -> [UInt8]? {
    switch (rest, fillers) {
    case (0, 0): bytes
    case (2, 2): bytes + [UInt8(truncatingIfNeeded: bits >> 4)]
    case (3, 1):
      bytes + [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
    default: nil
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func value(of character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
