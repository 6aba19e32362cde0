/// A number with four decimals at most: more would be noise, and differ between machines.
struct EncodedNumber: Encodable {
  let value: Double

  init(_ value: Double) {
    self.value = value.isFinite ? (value * 10_000).rounded() / 10_000 : 0
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
