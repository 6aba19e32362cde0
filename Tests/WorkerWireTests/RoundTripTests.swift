import TestTools
import Testing
import WorkerWire

/// Laws that hold for every message.
@Suite struct RoundTripTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `a message is read as it was written`(seed: UInt64) throws {
    var source = RandomMessages(seed: seed)
    let said = source.workerMessage()
    #expect(try WorkerMessage(decoding: said.encoded()) == said)
    let ordered = source.hostMessage()
    #expect(try HostMessage(decoding: ordered.encoded()) == ordered)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a message without its end is refused`(seed: UInt64) {
    var source = RandomMessages(seed: seed)
    let said = source.workerMessage().encoded()
    let ordered = source.hostMessage().encoded()
    for count in said.indices {
      #expect(throws: WireError.self) { try WorkerMessage(decoding: Array(said.prefix(count))) }
    }
    for count in ordered.indices {
      #expect(throws: WireError.self) { try HostMessage(decoding: Array(ordered.prefix(count))) }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a message with more behind it is refused`(seed: UInt64) {
    var source = RandomMessages(seed: seed)
    let said = source.workerMessage().encoded()
    #expect(throws: WireError.self) { try WorkerMessage(decoding: said + [0]) }
    let ordered = source.hostMessage().encoded()
    #expect(throws: WireError.self) { try HostMessage(decoding: ordered + [0]) }
  }

  /// What is read from changed bytes is a message like any other, or nothing.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `any changed byte gives another message or a refusal`(seed: UInt64) throws {
    var source = RandomMessages(seed: seed)
    let bytes = source.workerMessage().encoded()
    for place in bytes.indices {
      for change in [0x01, 0x80, 0xff] as [UInt8] {
        var changed = bytes
        changed[place] ^= change
        if let message = try? WorkerMessage(decoding: changed) {
          #expect(try WorkerMessage(decoding: message.encoded()).encoded() == message.encoded())
        }
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `frames come whole however the stream is cut`(seed: UInt64) throws {
    var source = RandomMessages(seed: seed)
    var random = SeededGenerator(seed: seed)
    let bodies = (0..<5).map { _ in source.workerMessage().encoded() }
    var stream = bodies.flatMap(FrameBuffer.frame)[...]
    var frames = FrameBuffer()
    var received: [[UInt8]] = []
    while !stream.isEmpty {
      let count = Int.random(in: 1...40, using: &random)
      frames.append(stream.prefix(count))
      stream = stream.dropFirst(count)
      while let body = try frames.next() { received.append(body) }
    }
    #expect(received == bodies)
  }
}
