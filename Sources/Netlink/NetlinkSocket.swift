internal import CNetlink
private import Glibc
private import Linux

/// A socket on which the kernel answers questions about this machine's network.
///
/// Used by one thread. Nothing is changed and nothing is subscribed to.
package final class NetlinkSocket {
  /// Which part of the kernel is asked.
  package enum Family: CInt, Sendable {
    /// NETLINK_ROUTE: links, addresses, routes, rules, neighbours.
    case route = 0
    /// NETLINK_GENERIC: everything else.
    case generic = 16
  }

  /// How long one answer is waited for, in milliseconds.
  private static let patience = 1000
  /// The bytes that one datagram may have; the kernel makes none longer than 32 KiB.
  private static let datagramLimit = 65_536

  // Owned: made in init, freed in deinit, and lent to calls of this object only.
  private let handle: OpaquePointer
  private var lastSequence: UInt32 = 0

  /// Opens a socket.
  package init(_ family: Family = .route) throws(NetlinkError) {
    guard let handle = nl_socket_alloc() else { throw NetlinkError("nl_socket_alloc", NLE_NOMEM) }
    self.handle = handle
    var code = nl_connect(handle, family.rawValue)
    if code >= 0 { code = nl_socket_set_nonblocking(handle) }
    if code >= 0 { code = nl_socket_set_msg_buf_size(handle, Self.datagramLimit) }
    guard code >= 0 else {
      // The object counts as made, so that deinit frees the socket.
      throw NetlinkError("nl_connect", code)
    }
    nl_socket_disable_msg_peek(handle)
  }

  deinit {
    nl_socket_free(handle)
  }

  /// Puts a question and hands over each message of its answer.
  ///
  /// - Parameter take: Gets a message; false ends the reading, after which this socket is spent.
  func ask(
    _ request: NetlinkRequest, take: (NetlinkMessage) -> Bool
  ) throws(NetlinkError) {
    lastSequence &+= 1
    cn_set_sequence(request.message, lastSequence)
    let code = nl_send_auto(handle, request.message)
    guard code >= 0 else { throw NetlinkError("nl_send", code) }
    while true {
      for message in NetlinkMessage.split(try receive()) where message.sequence == lastSequence {
        if let number = message.errorNumber {
          if number == 0 { return }
          throw .refused(number)
        }
        if message.flags & NetlinkNumber.interrupted != 0 { throw .unsteady }
        if message.type == NetlinkNumber.done { return }
        if !take(message) { return }
        // An answer without more parts is whole.
        if message.flags & NetlinkNumber.multi == 0 { return }
      }
    }
  }

  /// The next datagram of the kernel.
  private func receive() throws(NetlinkError) -> [UInt8] {
    let end = MonotonicTime.now().advanced(milliseconds: Self.patience)
    while true {
      var entries = [PollEntry(descriptor: nl_socket_get_fd(handle), read: true)]
      let left = end.milliseconds(from: .now())
      guard left > 0 else { throw .timedOut }
      // A refused poll is answered by the receive below, or by the time.
      guard (try? poll(&entries, milliseconds: left)) ?? 1 > 0 else { continue }
      var sender = sockaddr_nl()
      var bytes: UnsafeMutablePointer<UInt8>?
      let count = cn_receive(handle, &sender, &bytes)
      defer { free(bytes) }
      if count == -NLE_AGAIN { continue }
      guard count > 0, let bytes else { throw NetlinkError("nl_recv", count) }
      guard cn_is_from_kernel(&sender) != 0 else { continue }
      return [UInt8](UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
  }
}
