/// Whole numbers in network order, as all of the UDP transport's are.
enum Big {
  /// The number's bytes, the most significant one first.
  static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    stride(from: Number.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: number >> Number($0))
    }
  }

  /// Reads a number at an offset.
  ///
  /// - Throws: That the datagram ends before.
  static func read<Number: FixedWidthInteger>(
    _: Number.Type, _ bytes: [UInt8], at offset: Int
  ) throws(WireError) -> Number {
    let size = Number.bitWidth / 8
    guard bytes.count >= offset + size else {
      throw WireError(.datagramTooShort, offset: bytes.count, seen: bytes.count)
    }
    return bytes[offset..<offset + size].reduce(0) { $0 << 8 | Number($1) }
  }
}
