import Testing

@testable import Linux

@Suite struct PacketTapTests {
  private static let host = SocketAddress(family: .v4, bytes: [192, 0, 2, 7], port: 3389)

  private func packet(flags: UInt8, port: UInt16 = 3389, options: Int = 0) -> [UInt8] {
    let length = UInt8(5 + options)
    let start: [UInt8] = [
      0x40 | length, 0, 0, 44, 0, 0, 0, 0, 64, 6, 0, 0, 192, 0, 2, 7, 10, 0, 0, 1,
    ]
    let ports: [UInt8] = [UInt8(port >> 8), UInt8(port & 0xFF), 0xC0, 0]
    let rest: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0x50, flags, 0, 0]
    return start + [UInt8](repeating: 1, count: options * 4) + ports + rest
  }

  @Test func `an answer to a SYN is known by its source and flags`() {
    #expect(PacketTap.isAnswer(packet(flags: 0x12), from: Self.host))
    #expect(PacketTap.isAnswer(packet(flags: 0x12, options: 2), from: Self.host))
    #expect(!PacketTap.isAnswer(packet(flags: 0x14), from: Self.host))
    #expect(!PacketTap.isAnswer(packet(flags: 0x12, port: 443), from: Self.host))
  }

  @Test func `no length makes it read too far`() {
    let whole = packet(flags: 0x12, options: 2)
    for count in 0..<whole.count {
      let isLongEnough = count >= 42
      #expect(PacketTap.isAnswer(Array(whole.prefix(count)), from: Self.host) == isLongEnough)
    }
  }
}
