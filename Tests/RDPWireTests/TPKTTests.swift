import RDPWire
import Testing

@Suite struct TPKTTests {
  @Test func `writes version, reserved byte and length in network order`() {
    #expect(TPKT(payload: [0xAA])?.encoded() == [3, 0, 0, 5, 0xAA])
  }

  @Test func `leaves the bytes of the next packet alone`() {
    let progress = TPKT.parse([3, 0, 0, 5, 0xAA, 3, 0])
    #expect(progress.value?.payload == [0xAA])
    guard case .value(_, consumed: 5) = progress else {
      Issue.record("\(progress)")
      return
    }
  }

  @Test(
    arguments: [
      ([], 4), ([3], 3), ([3, 0, 0], 1), ([3, 0, 0, 5], 1), ([3, 0, 0xFF, 0xFF], 65531),
    ] as [([UInt8], Int)])
  func `asks for what a beginning still lacks`(bytes: [UInt8], lacking: Int) {
    #expect(TPKT.parse(bytes) == .needMore(atLeast: lacking))
  }

  @Test func `refuses another version at the first byte`() {
    #expect(TPKT.parse([0x53]).error == WireError(.notTPKT, offset: 0, seen: 0x53))
  }

  @Test(arguments: [UInt8(0), 1, 2, 3])
  func `refuses a length that does not cover the header`(length: UInt8) {
    let error = WireError(.lengthTooSmall, offset: 2, seen: Int(length))
    #expect(TPKT.parse([3, 0, 0, length]).error == error)
  }

  @Test func `takes a header without payload`() {
    #expect(TPKT.parse([3, 0, 0, 4]).value?.payload == [])
  }

  @Test func `frames at most 65535 bytes`() {
    #expect(TPKT(payload: [UInt8](repeating: 0, count: 65531)) != nil)
    #expect(TPKT(payload: [UInt8](repeating: 0, count: 65532)) == nil)
  }
}
