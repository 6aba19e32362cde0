internal import CheckGraph

extension WireWriter {
  mutating func write(_ value: FactValue) {
    switch value {
    case .bool(let value):
      write(UInt8(1))
      write(value)
    case .int(let value):
      write(UInt8(2))
      write(value)
    case .str(let value):
      write(UInt8(3))
      write(value)
    case .list(let value):
      write(UInt8(4))
      write(value)
    case .bytes(let value):
      write(UInt8(5))
      write(value)
    }
  }
}

extension WireReader {
  mutating func readFactValue() throws(WireError) -> FactValue {
    switch try read(UInt8.self) {
    case 1: return .bool(try readBool())
    case 2: return .int(try read())
    case 3: return .str(try readText())
    case 4: return .list(try readTexts())
    case 5: return .bytes(try readBytes())
    default: throw WireError(offset: 0, expected: "a fact's type")
    }
  }
}
