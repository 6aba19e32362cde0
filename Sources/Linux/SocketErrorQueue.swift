private import Glibc

/// The queue of ICMP messages that concern a socket's packets (ip(7), IP_RECVERR).
///
/// Kernels since 5.18 fill it for TCP as well while a connection is being opened; older ones leave
/// it empty there. No privilege is needed.
package enum SocketErrorQueue {
  /// struct sock_extended_err: error, origin, type, code, padding, two words; then the sender.
  private static let recordSize = 16
  /// SO_EE_ORIGIN_ICMP and SO_EE_ORIGIN_ICMP6.
  private static let origins: Set<UInt8> = [2, 3]

  /// Lets the kernel queue messages, or stops it. Messages also end the call under way.
  package static func setEnabled(
    _ enabled: Bool, on socket: borrowing Descriptor, family: SocketAddress.Family
  ) {
    var value: CInt = enabled ? 1 : 0
    let level = family == .v4 ? CInt(IPPROTO_IP) : CInt(IPPROTO_IPV6)
    let name = family == .v4 ? IP_RECVERR : IPV6_RECVERR
    _ = setsockopt(socket.number, level, name, &value, socklen_t(MemoryLayout<CInt>.size))
  }

  /// Takes the oldest message; nil when none is queued.
  package static func take(
    from socket: borrowing Descriptor, family: SocketAddress.Family
  ) -> ICMPError? {
    takeEntry(from: socket, family: family)?.error
  }

  /// Takes the oldest entry; nil when the queue is empty.
  package static func takeEntry(
    from socket: borrowing Descriptor, family: SocketAddress.Family
  ) -> Entry? {
    var control = [UInt8](repeating: 0, count: 512)
    var packet = [UInt8](repeating: 0, count: 256)
    let number = socket.number
    let counts = control.withUnsafeMutableBytes { control in
      packet.withUnsafeMutableBytes { receive(number, control: control, packet: $0) }
    }
    guard let counts else { return nil }
    return Entry(
      error: parse(control.prefix(counts.control), family: family),
      packet: Array(packet.prefix(counts.packet)))
  }

  /// What is in the queue: a message, or an error of this machine's own, and whose fault it is.
  package struct Entry: Hashable, Sendable {
    /// Nil for an error of this machine's own.
    package let error: ICMPError?
    /// The beginning of the packet that it is about, without IP's header.
    package let packet: [UInt8]
  }

  private static func receive(
    _ socket: CInt, control: UnsafeMutableRawBufferPointer, packet: UnsafeMutableRawBufferPointer
  ) -> (control: Int, packet: Int)? {
    var vector = iovec(iov_base: packet.baseAddress, iov_len: packet.count)
    return withUnsafeMutablePointer(to: &vector) { vector in
      var header = msghdr()
      header.msg_iov = vector
      header.msg_iovlen = 1
      header.msg_control = control.baseAddress
      header.msg_controllen = control.count
      let count = recvmsg(socket, &header, CInt(MSG_ERRQUEUE) | CInt(MSG_DONTWAIT))
      guard count >= 0 else { return nil }
      return (min(header.msg_controllen, control.count), min(count, packet.count))
    }
  }

  /// Reads the control messages: each has a length of 8 bytes, a level and a type of 4, and data.
  static func parse(_ control: ArraySlice<UInt8>, family: SocketAddress.Family) -> ICMPError? {
    var rest = control
    while rest.count >= 16 {
      let length = integer(rest.prefix(8))
      guard length >= 16, length <= rest.count else { return nil }
      let data = rest.dropFirst(16).prefix(length - 16)
      if let error = record(data, family: family) { return error }
      rest = rest.dropFirst((length + 7) & ~7)
    }
    return nil
  }

  private static func record(
    _ data: ArraySlice<UInt8>, family: SocketAddress.Family
  ) -> ICMPError? {
    let bytes = [UInt8](data)
    guard bytes.count >= recordSize, origins.contains(bytes[4]) else { return nil }
    return ICMPError(
      family: family, type: bytes[5], code: bytes[6],
      sender: sender(bytes.dropFirst(recordSize)),
      information: UInt32(truncatingIfNeeded: integer(bytes[8..<12])))
  }

  /// Reads the sender's address behind the record; its family is in the first two bytes.
  private static func sender(_ data: ArraySlice<UInt8>) -> SocketAddress? {
    var storage = sockaddr_storage()
    withUnsafeMutableBytes(of: &storage) { $0.copyBytes(from: data.prefix($0.count)) }
    return data.count >= 16 ? SocketAddress(storage)?.with(port: 0) : nil
  }

  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(clamping: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
