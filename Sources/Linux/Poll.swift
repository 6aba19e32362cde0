private import Glibc

/// One descriptor to wait for, and what became of it.
package struct PollEntry: Hashable, Sendable {
  package var descriptor: CInt
  package var wantsRead: Bool
  package var wantsWrite: Bool
  package fileprivate(set) var isReadable = false
  package fileprivate(set) var isWritable = false
  /// The peer hung up, or the descriptor has an error waiting to be read.
  package fileprivate(set) var hasEnded = false

  package init(descriptor: CInt, read: Bool = false, write: Bool = false) {
    self.descriptor = descriptor
    wantsRead = read
    wantsWrite = write
  }

  /// Anything at all happened.
  package var isReady: Bool { isReadable || isWritable || hasEnded }
}

/// Waits until one of the entries is ready.
///
/// - Parameters:
///   - entries: What to wait for; receives what happened.
///   - milliseconds: How long at the most; nil waits for ever.
/// - Returns: How many are ready; 0 when the time ran out.
@discardableResult
package func poll(
  _ entries: inout [PollEntry], milliseconds: Int?
) throws(SystemError) -> Int {
  var raw = entries.map { entry in
    pollfd(
      fd: entry.descriptor,
      events: Int16((entry.wantsRead ? POLLIN : 0) | (entry.wantsWrite ? POLLOUT : 0)), revents: 0)
  }
  let timeout = milliseconds.map { CInt(clamping: max(0, $0)) } ?? -1
  let count = Glibc.poll(&raw, nfds_t(raw.count), timeout)
  guard count >= 0 else {
    if errno == EINTR { return 0 }
    throw SystemError.last("poll")
  }
  for index in entries.indices {
    let happened = CInt(raw[index].revents)
    entries[index].isReadable = happened & POLLIN != 0
    entries[index].isWritable = happened & POLLOUT != 0
    entries[index].hasEnded = happened & (POLLERR | POLLHUP | POLLNVAL) != 0
  }
  return Int(count)
}
