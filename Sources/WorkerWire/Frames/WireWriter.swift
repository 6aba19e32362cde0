/// Puts values one after the other: integers little-endian, texts and lists behind their length.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: Bool) {
    bytes.append(value ? 1 : 0)
  }

  mutating func write(_ value: Double) {
    write(value.bitPattern)
  }

  mutating func write(_ value: [UInt8]) {
    write(UInt32(value.count))
    bytes.append(contentsOf: value)
  }

  mutating func write(_ text: String) {
    write(Array(text.utf8))
  }

  mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  mutating func write<Item>(_ items: [Item], _ each: (inout WireWriter, Item) -> Void) {
    write(UInt32(items.count))
    for item in items { each(&self, item) }
  }

  mutating func write(_ texts: [String]) {
    write(texts) { $0.write($1) }
  }
}
