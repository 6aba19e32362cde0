extension WorkerMessage {
  /// The message as a frame's body.
  package func encoded() -> [UInt8] {
    var writer = WireWriter()
    switch self {
    case .hello(let version, let missing):
      writer.write(UInt8(1))
      writer.write(version)
      writer.write(missing)
    case .described(let description):
      writer.write(UInt8(2))
      writer.write(description)
    case .refused(let rule, let reason):
      writer.write(UInt8(3))
      writer.write(rule)
      writer.write(reason)
    case .run(let run, let message):
      writer.write(UInt8(4))
      writer.write(run)
      writer.write(message)
    }
    return writer.bytes
  }

  /// Reads a frame's body.
  package init(decoding body: [UInt8]) throws(WireError) {
    var reader = WireReader(body)
    switch try reader.read(UInt8.self) {
    case 1: self = .hello(version: try reader.read(), missingProtections: try reader.readTexts())
    case 2: self = .described(try reader.readDescription())
    case 3: self = .refused(rule: try reader.readText(), reason: try reader.readText())
    case 4: self = .run(try reader.read(), try reader.readRunMessage())
    default: throw WireError(offset: 0, expected: "a worker message's kind")
    }
    try reader.finish()
  }
}
