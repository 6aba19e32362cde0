/// Bytes from hexadecimal text.
func hex(_ text: String) -> [UInt8] {
  let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
  return stride(from: 0, to: digits.count - 1, by: 2).map {
    UInt8(digits[$0] * 16 + digits[$0 + 1])
  }
}

/// An attribute with its padding.
func attribute(_ type: UInt16, _ bytes: [UInt8]) -> [UInt8] {
  let length = UInt16(bytes.count + 4)
  let head = [length, type].flatMap { number in withUnsafeBytes(of: number) { [UInt8]($0) } }
  return head + bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
}

/// An integer in the memory's order of bytes.
func number<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] {
  withUnsafeBytes(of: value) { [UInt8]($0) }
}
