private import Glibc
internal import Linux

extension Descriptor {
  /// Sends a FIN and goes on reading.
  borrowing func finishSending() {
    _ = shutdown(number, CInt(SHUT_WR))
  }

  /// Makes the coming close a reset.
  borrowing func resetOnClose() {
    var setting = linger(l_onoff: 1, l_linger: 0)
    _ = setsockopt(number, SOL_SOCKET, SO_LINGER, &setting, socklen_t(MemoryLayout<linger>.size))
  }
}
