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

  /// Takes what has come from a host.
  ///
  /// - Parameter limit: How many packets are looked at; the rest stays for the next call.
  package func take(from address: SocketAddress, limit: Int = 256) -> [HeardPacket] {
    var heard: [HeardPacket] = []
    for _ in 0..<limit {
      guard case .bytes(let packet) = try? descriptor.read(upTo: 128) else { break }
      if let packet = HeardPacket(packet, from: address) { heard.append(packet) }
    }
    return heard
  }
}
