private import Glibc

/// Sees packets as they come from the links, before any filter of this machine judges them.
///
/// It needs the capability CAP_NET_RAW (packet(7)).
package final class PacketTap {
  /// ETH_P_IP and ETH_P_IPV6 of packet(7).
  private static let protocols: [SocketAddress.Family: UInt16] = [.v4: 0x0800, .v6: 0x86DD]

  package let descriptor: Descriptor

  /// Begins to collect the packets of one family.
  package init(_ family: SocketAddress.Family) throws(SystemError) {
    let kind =
      CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_NONBLOCK.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    let wanted = CInt((Self.protocols[family] ?? 0).bigEndian)
    let number = try retrying("socket") { socket(AF_PACKET, kind, wanted) }
    descriptor = Descriptor(adopting: number)
  }

  /// Takes what has come; true when it has the answer of a port to a SYN.
  ///
  /// - Parameter limit: How many packets are looked at; the rest stays for the next call.
  package func takeAnswer(from address: SocketAddress, limit: Int = 256) -> Bool {
    for _ in 0..<limit {
      guard case .bytes(let packet) = try? descriptor.read(upTo: 128) else { return false }
      if Self.isAnswer(packet, from: address) { return true }
    }
    return false
  }

  /// Whether a packet is a TCP segment with SYN and ACK from an address and port (RFC 791
  /// section 3.1, RFC 8200 section 3 without extension headers, RFC 9293 section 3.1).
  static func isAnswer(_ packet: [UInt8], from address: SocketAddress) -> Bool {
    let isV4 = address.family == .v4
    guard packet.count >= (isV4 ? 20 : 40), packet[0] >> 4 == (isV4 ? 4 : 6) else { return false }
    let header = isV4 ? Int(packet[0] & 0xF) * 4 : 40
    let source = isV4 ? packet[12..<16] : packet[8..<24]
    guard packet[isV4 ? 9 : 6] == 6, Array(source) == address.bytes,
      packet.count >= header + 14
    else { return false }
    let port = UInt16(packet[header]) << 8 | UInt16(packet[header + 1])
    return port == address.port && packet[header + 13] & 0x12 == 0x12
  }
}
