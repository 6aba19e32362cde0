extension HostMessage {
  /// The message as a frame's body.
  package func encoded() -> [UInt8] {
    var writer = WireWriter()
    switch self {
    case .start(let start):
      writer.write(UInt8(1))
      writer.write(start.run)
      writer.write(start.check)
      writer.write(start.deadline)
      writer.write(start.facts) { writer, fact in
        writer.write(fact.key)
        writer.write(fact.value)
      }
      writer.write(start.options) { writer, setting in
        writer.write(setting.name)
        writer.write(setting.value)
      }
    case .cancel(let run):
      writer.write(UInt8(2))
      writer.write(run)
    }
    return writer.bytes
  }

  /// Reads a frame's body.
  package init(decoding body: [UInt8]) throws(WireError) {
    var reader = WireReader(body)
    switch try reader.read(UInt8.self) {
    case 1: self = .start(try StartRun(&reader))
    case 2: self = .cancel(run: try reader.read())
    default: throw WireError(offset: 0, expected: "a host message's kind")
    }
    try reader.finish()
  }
}

extension HostMessage.StartRun {
  fileprivate init(_ reader: inout WireReader) throws(WireError) {
    run = try reader.read()
    check = try reader.read()
    deadline = try reader.read()
    facts = try reader.readList { reader throws(WireError) in
      HostMessage.Fact(key: try reader.readText(), value: try reader.readFactValue())
    }
    options = try reader.readList { reader throws(WireError) in
      HostMessage.Setting(name: try reader.readText(), value: try reader.readText())
    }
  }
}
