import CheckGraph
import Diagnosis
import Testing
import WorkerWire

/// The bounds of what is read.
@Suite struct LimitTests {
  @Test(arguments: [0, WireLimits.frame + 1, 0xffff_ffff])
  func `a frame of an impossible length is refused at once`(length: Int) {
    var frames = FrameBuffer()
    frames.append((0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) })
    #expect(throws: WireError.self) { try frames.next() }
  }

  @Test func `a frame of the full length is read`() throws {
    let body = [UInt8](repeating: 7, count: WireLimits.frame)
    var frames = FrameBuffer()
    frames.append(FrameBuffer.frame(body))
    #expect(try frames.next() == body)
    #expect(try frames.next() == nil)
  }

  @Test func `the host may send longer frames than a worker`() throws {
    let body = [UInt8](repeating: 7, count: WireLimits.frame + 1)
    var frames = FrameBuffer(limit: WireLimits.hostFrame)
    frames.append(FrameBuffer.frame(body))
    #expect(try frames.next() == body)
  }

  @Test func `a text of the full length is read and a longer one is not`() throws {
    let longest = WorkerMessage.refused(
      rule: "rule", reason: String(repeating: "a", count: WireLimits.text))
    #expect(try WorkerMessage(decoding: longest.encoded()) == longest)
    let longer = WorkerMessage.refused(
      rule: "rule", reason: String(repeating: "a", count: WireLimits.text + 1))
    #expect(throws: WireError.self) { try WorkerMessage(decoding: longer.encoded()) }
  }

  @Test func `a list of the full length is read and a longer one is not`() throws {
    let items = [String](repeating: "", count: WireLimits.items)
    let longest = WorkerMessage.hello(version: 1, missingProtections: items)
    #expect(try WorkerMessage(decoding: longest.encoded()) == longest)
    let longer = WorkerMessage.hello(version: 1, missingProtections: items + [""])
    #expect(throws: WireError.self) { try WorkerMessage(decoding: longer.encoded()) }
  }

  @Test func `a block of the full size is read and a larger one is not`() throws {
    func fact(_ count: Int) -> WorkerMessage {
      .run(1, .fact(key: "k", value: .bytes([UInt8](repeating: 1, count: count)), privacy: .public))
    }
    #expect(try WorkerMessage(decoding: fact(WireLimits.bytes).encoded()) == fact(WireLimits.bytes))
    #expect(throws: WireError.self) {
      try WorkerMessage(decoding: fact(WireLimits.bytes + 1).encoded())
    }
  }

  @Test func `the longest list that a plugin may put fits into a frame`() {
    let items = [String](
      repeating: String(repeating: "a", count: WireLimits.bytes / WireLimits.items),
      count: WireLimits.items)
    let key = String(repeating: "k", count: DottedID.longest)
    let message = WorkerMessage.run(1, .fact(key: key, value: .list(items), privacy: .public))
    #expect(message.encoded().count <= WireLimits.frame)
  }

  @Test(arguments: [[0x61, 0x00], [0xff], [0xc3], [0xed, 0xa0, 0x80]] as [[UInt8]])
  func `text with NUL or that is not UTF-8 is refused`(bytes: [UInt8]) {
    let body = [3, 0, 0, 0, 0, UInt8(bytes.count), 0, 0, 0] + bytes
    #expect(throws: WireError.self) { try WorkerMessage(decoding: body) }
  }

  @Test(arguments: [[], [0], [5], [255], [4, 1, 0, 0, 0, 0], [4, 1, 0, 0, 0, 10]] as [[UInt8]])
  func `an unknown kind is refused`(body: [UInt8]) {
    #expect(throws: WireError.self) { try WorkerMessage(decoding: body) }
    #expect(throws: WireError.self) { try HostMessage(decoding: body) }
  }

  @Test func `a class of privacy that is not known reads as secret`() throws {
    let message = WorkerMessage.run(
      1, .evidence(handle: 1, Evidence(key: "k", value: "v", privacy: .public)))
    var body = message.encoded()
    body[body.count - 4] = 77
    let read = try WorkerMessage(decoding: body)
    #expect(
      read == .run(1, .evidence(handle: 1, Evidence(key: "k", value: "v", privacy: .secret))))
  }
}
