private import Glibc

extension TCPSocket {
  /// Has a socket send by one interface only, whatever the routes say (socket(7)).
  ///
  /// It needs no privilege as long as the socket has no interface yet (kernel 5.7).
  package static func bind(
    _ socket: borrowing Descriptor, toInterface name: String
  ) throws(SystemError) {
    let number = socket.number
    let bytes = Array(name.utf8) + [0]
    try retrying("setsockopt SO_BINDTODEVICE") {
      setsockopt(number, SOL_SOCKET, SO_BINDTODEVICE, bytes, socklen_t(bytes.count))
    }
  }
}
