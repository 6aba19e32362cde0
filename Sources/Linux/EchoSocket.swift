private import Glibc

/// Sends ICMP echo requests and recognises their answers.
///
/// A datagram socket needs the caller's group in net.ipv4.ping_group_range; a raw one needs the
/// capability CAP_NET_RAW. The first that the kernel allows is taken.
package final class EchoSocket {
  package let descriptor: Descriptor
  private let family: SocketAddress.Family
  private let isRaw: Bool
  /// What tells this socket's raw answers from those of other programs.
  private let identifier: UInt16

  /// Opens a socket that talks to one address only.
  package init(to address: SocketAddress, identifier: UInt16) throws(SystemError) {
    let opened = try Self.open(address.family)
    descriptor = Descriptor(adopting: opened.number)
    isRaw = opened.isRaw
    family = address.family
    self.identifier = identifier
    try retrying("connect") {
      address.with(port: 0).withSockaddr { Glibc.connect(opened.number, $0, $1) }
    }
    SocketErrorQueue.setEnabled(true, on: descriptor, family: family)
  }

  /// A new descriptor that the caller owns, of the first kind that is allowed.
  private static func open(
    _ family: SocketAddress.Family
  ) throws(SystemError) -> (number: CInt, isRaw: Bool) {
    do {
      return (try open(family, SOCK_DGRAM), false)
    } catch {
      guard let raw = try? open(family, SOCK_RAW) else { throw error }
      return (raw, true)
    }
  }

  private static func open(
    _ family: SocketAddress.Family, _ type: __socket_type
  ) throws(SystemError) -> CInt {
    let flags = CInt(SOCK_NONBLOCK.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    let kind = CInt(type.rawValue) | flags
    let version = CInt(family == .v4 ? IPPROTO_ICMP : IPPROTO_ICMPV6)
    return try retrying("socket") { socket(family == .v4 ? AF_INET : AF_INET6, kind, version) }
  }

  /// Sends a request of 40 bytes.
  package func send(sequence: UInt16) throws(SystemError) {
    _ = try descriptor.send(EchoPacket.request(family, identifier, sequence)[...])
  }

  /// Sends a request that makes an IP packet of so many bytes, rounded down to an even number.
  package func send(sequence: UInt16, packetSize: Int) throws(SystemError) {
    let payload = packetSize - Self.overhead(family)
    let request = EchoPacket.request(family, identifier, sequence, payload: payload)
    _ = try descriptor.send(request[...])
  }

  /// The bytes of IP's and ICMP's headers in a packet.
  package static func overhead(_ family: SocketAddress.Family) -> Int {
    (family == .v4 ? 20 : 40) + EchoPacket.headerLength
  }

  /// Takes the sequence number of the next answer; nil when none of this socket's is there.
  package func takeAnswer() throws(SystemError) -> UInt16? {
    while case .bytes(let bytes) = try descriptor.read(upTo: 2048) {
      let hasHeader = isRaw && family == .v4
      let packet = hasHeader ? EchoPacket.withoutHeader(bytes) : bytes[...]
      // The kernel puts its own identifier on a datagram socket's packets and sorts by it.
      let expected = isRaw ? identifier : nil
      if let sequence = EchoPacket.answer(packet, family, identifier: expected) { return sequence }
    }
    return nil
  }

  /// Takes the next error message about one of these packets, with the packet's sequence number.
  package func takeNotice() -> (sequence: UInt16, error: ICMPError)? {
    while let entry = SocketErrorQueue.takeEntry(from: descriptor, family: family) {
      let own = isRaw ? identifier : nil
      let sequence = EchoPacket.quotedRequest(entry.packet, family, identifier: own)
      if let error = entry.error, let sequence { return (sequence, error) }
    }
    return nil
  }

  /// Takes the next error message about these packets; nil when none is queued.
  package func takeError() -> ICMPError? {
    SocketErrorQueue.take(from: descriptor, family: family)
  }
}
