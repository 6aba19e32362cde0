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

  private func heard(_ packet: [UInt8]) -> HeardPacket? { HeardPacket(packet, from: Self.host) }

  @Test func `an answer to a SYN is known by its source and flags`() {
    #expect(heard(packet(flags: 0x12))?.acceptingPort == 3389)
    #expect(heard(packet(flags: 0x12, options: 2))?.acceptingPort == 3389)
    #expect(heard(packet(flags: 0x14))?.acceptingPort == nil)
    #expect(heard(packet(flags: 0x14))?.refusingPort == 3389)
    #expect(heard(packet(flags: 0x12, port: 443))?.acceptingPort == 443)
    let other = SocketAddress(family: .v4, bytes: [192, 0, 2, 8], port: 3389)
    #expect(HeardPacket(packet(flags: 0x12), from: other) == nil)
  }

  @Test func `an answer to a ping is known by its type`() {
    var ping = packet(flags: 0)
    ping[9] = 1
    ping[20] = 0
    #expect(heard(ping) == HeardPacket(kind: .echo, hopsLeft: 64))
    ping[20] = 8
    #expect(heard(ping) == nil)
  }

  private static let distances: [(left: UInt8, distance: Int)] = [
    (64, 0), (63, 1), (40, 24), (128, 0), (127, 1), (65, 63), (255, 0), (254, 1), (129, 126),
  ]

  @Test(arguments: distances)
  func `the distance is counted from the next number that senders begin with`(
    left: UInt8, distance: Int
  ) {
    #expect(HeardPacket(kind: .echo, hopsLeft: left).distance == distance)
  }

  @Test func `the hops of IPv6 stand elsewhere`() {
    let host = SocketAddress(
      family: .v6, bytes: [0x20, 1] + [UInt8](repeating: 0, count: 14), port: 3389)
    let header: [UInt8] = [0x60, 0, 0, 0, 0, 20, 6, 61] + host.bytes + host.bytes
    let segment: [UInt8] = [0x0D, 0x3D, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0x50, 0x14]
    let heard = HeardPacket(header + segment, from: host)
    #expect(heard?.refusingPort == 3389)
    #expect(heard?.distance == 3)
  }

  @Test func `no length makes it read too far`() {
    let whole = packet(flags: 0x12, options: 2)
    for count in 0..<whole.count {
      #expect((heard(Array(whole.prefix(count))) != nil) == (count >= 42))
    }
  }
}
