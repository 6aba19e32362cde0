/// What a packet from the link tells without its content.
package struct HeardPacket: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A TCP segment with the flags of RFC 9293 section 3.1.
    case segment(port: UInt16, flags: UInt8)
    /// An answer to a ping (RFC 792, RFC 4443 section 4.2).
    case echo
  }

  package let kind: Kind
  /// How many routers more it could have passed.
  package let hopsLeft: UInt8

  package init(kind: Kind, hopsLeft: UInt8) {
    self.kind = kind
    self.hopsLeft = hopsLeft
  }

  /// Reads a packet with its IP header (RFC 791 section 3.1, RFC 8200 section 3 without extension
  /// headers); nil for those of other senders and other kinds.
  package init?(_ packet: [UInt8], from address: SocketAddress) {
    let isV4 = address.family == .v4
    guard packet.count >= (isV4 ? 20 : 40), packet[0] >> 4 == (isV4 ? 4 : 6) else { return nil }
    let header = isV4 ? Int(packet[0] & 0xF) * 4 : 40
    let source = isV4 ? packet[12..<16] : packet[8..<24]
    guard Array(source) == address.bytes, packet.count >= header + 1 else { return nil }
    hopsLeft = packet[isV4 ? 8 : 7]
    switch packet[isV4 ? 9 : 6] {
    case 6 where packet.count >= header + 14:
      let port = UInt16(packet[header]) << 8 | UInt16(packet[header + 1])
      kind = .segment(port: port, flags: packet[header + 13])
    case 1 where packet[header] == 0, 58 where packet[header] == 129: kind = .echo
    default: return nil
    }
  }

  /// The port of a segment that accepts a connection: with SYN and ACK.
  package var acceptingPort: UInt16? {
    guard case .segment(let port, let flags) = kind, flags & 0x12 == 0x12 else { return nil }
    return port
  }

  /// The port of a segment that refuses one: with RST.
  package var refusingPort: UInt16? {
    guard case .segment(let port, let flags) = kind, flags & 0x04 != 0 else { return nil }
    return port
  }

  /// How many routers it has passed, taken from the least number that senders begin with.
  package var distance: Int {
    let begin = [64, 128].first { Int(hopsLeft) <= $0 } ?? 255
    return begin - Int(hopsLeft)
  }
}
