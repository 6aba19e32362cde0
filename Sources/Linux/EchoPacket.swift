/// The bytes of ICMP echo messages (RFC 792 and RFC 4443 section 4).
enum EchoPacket {
  /// The bytes of nothing in a usual request.
  static let usualPayload = 32
  /// The header that request and answer begin with.
  static let headerLength = 8

  /// A request with an even number of bytes of nothing. The kernel adds ICMPv6's checksum itself.
  static func request(
    _ family: SocketAddress.Family, _ identifier: UInt16, _ sequence: UInt16,
    payload: Int = usualPayload
  ) -> [UInt8] {
    let words = [identifier, sequence].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let nothing = [UInt8](repeating: 0x72, count: max(0, payload) & ~1)
    var packet = [family == .v4 ? 8 : 128, 0, 0, 0] + words + nothing
    if family == .v4 {
      let sum = checksum(packet)
      packet[2] = UInt8(sum >> 8)
      packet[3] = UInt8(sum & 0xFF)
    }
    return packet
  }

  /// The sequence number of an answer; nil for other messages and foreign identifiers.
  static func answer(
    _ packet: ArraySlice<UInt8>, _ family: SocketAddress.Family, identifier: UInt16?
  ) -> UInt16? {
    sequence(packet, type: family == .v4 ? 0 : 129, identifier: identifier)
  }

  /// The sequence number of a request that an error message quotes; nil for foreign ones.
  static func quotedRequest(
    _ packet: [UInt8], _ family: SocketAddress.Family, identifier: UInt16?
  ) -> UInt16? {
    sequence(packet[...], type: family == .v4 ? 8 : 128, identifier: identifier)
  }

  private static func sequence(
    _ packet: ArraySlice<UInt8>, type: UInt8, identifier: UInt16?
  ) -> UInt16? {
    let bytes = [UInt8](packet.prefix(headerLength))
    guard bytes.count == headerLength, bytes[0] == type else { return nil }
    let seen = UInt16(bytes[4]) << 8 | UInt16(bytes[5])
    guard identifier == nil || identifier == seen else { return nil }
    return UInt16(bytes[6]) << 8 | UInt16(bytes[7])
  }

  /// What follows an IPv4 header, whose length in words is in its first byte.
  static func withoutHeader(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.dropFirst(Int((bytes.first ?? 0) & 0x0F) * 4)
  }

  /// The Internet checksum (RFC 1071) of an even number of bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt16 {
    var sum = stride(from: 0, to: bytes.count - 1, by: 2).reduce(UInt32(0)) {
      $0 + UInt32(bytes[$1]) << 8 + UInt32(bytes[$1 + 1])
    }
    while sum > 0xFFFF { sum = sum & 0xFFFF + sum >> 16 }
    return ~UInt16(sum)
  }
}
