/// Takes values out of a frame's body, which may hold anything.
struct WireReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func read<Value: FixedWidthInteger>(
    _ type: Value.Type = Value.self
  ) throws(WireError) -> Value {
    let size = MemoryLayout<Value>.size
    let slice = try take(size, "an integer of \(size) bytes")
    return slice.reversed().reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
  }

  mutating func readBool() throws(WireError) -> Bool {
    switch try read(UInt8.self) {
    case 0: return false
    case 1: return true
    default: throw WireError(offset: offset - 1, expected: "0 or 1")
    }
  }

  mutating func readDouble() throws(WireError) -> Double {
    Double(bitPattern: try read())
  }

  mutating func readBytes() throws(WireError) -> [UInt8] {
    Array(try take(try readCount(atMost: WireLimits.bytes), "bytes"))
  }

  mutating func readText() throws(WireError) -> String {
    let start = offset
    let slice = try take(try readCount(atMost: WireLimits.text), "text")
    guard let text = String(validating: slice, as: UTF8.self), !slice.contains(0) else {
      throw WireError(offset: start, expected: "UTF-8 without NUL")
    }
    return text
  }

  mutating func readOptionalText() throws(WireError) -> String? {
    try readBool() ? try readText() : nil
  }

  mutating func readList<Item>(
    atMost limit: Int = WireLimits.items,
    _ each: (inout WireReader) throws(WireError) -> Item
  ) throws(WireError) -> [Item] {
    let count = try readCount(atMost: limit)
    var items: [Item] = []
    for _ in 0..<count { items.append(try each(&self)) }
    return items
  }

  mutating func readTexts() throws(WireError) -> [String] {
    try readList { reader throws(WireError) in try reader.readText() }
  }

  /// Refuses bytes behind the last value.
  func finish() throws(WireError) {
    if offset != bytes.count { throw WireError(offset: offset, expected: "the end") }
  }

  private mutating func readCount(atMost limit: Int) throws(WireError) -> Int {
    let start = offset
    let count = try read(UInt32.self)
    guard count <= limit else {
      throw WireError(offset: start, expected: "a count of at most \(limit)")
    }
    return Int(count)
  }

  private mutating func take(
    _ count: Int, _ what: @autoclosure () -> String
  ) throws(WireError) -> ArraySlice<UInt8> {
    guard bytes.count - offset >= count else { throw WireError(offset: offset, expected: what()) }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }
}
