private import CLinux
private import Glibc

/// Nonblocking TCP, one call a function.
package enum TCPSocket {
  /// What a connect that does not wait came to.
  package enum ConnectStart: Hashable, Sendable {
    case connected
    case inProgress
  }

  /// A nonblocking socket that is not inherited by programs.
  package static func make(_ family: SocketAddress.Family) throws(SystemError) -> Descriptor {
    let type =
      CInt(SOCK_STREAM.rawValue) | CInt(SOCK_NONBLOCK.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    let number = try retrying("socket") { socket(family == .v4 ? AF_INET : AF_INET6, type, 0) }
    return Descriptor(adopting: number)
  }

  package static func connect(
    _ socket: borrowing Descriptor, to address: SocketAddress
  ) throws(SystemError) -> ConnectStart {
    let number = socket.number
    do {
      try retrying("connect") { address.withSockaddr { Glibc.connect(number, $0, $1) } }
      return .connected
    } catch {
      if error.number == EINPROGRESS { return .inProgress }
      throw error
    }
  }

  /// The error that a finished connect or a broken connection left; nil when there is none.
  package static func pendingError(_ socket: borrowing Descriptor) -> CInt? {
    var number: CInt = 0
    var size = socklen_t(MemoryLayout<CInt>.size)
    guard getsockopt(socket.number, SOL_SOCKET, SO_ERROR, &number, &size) == 0 else { return errno }
    return number == 0 ? nil : number
  }

  /// Sends small writes at once.
  package static func setNoDelay(_ socket: borrowing Descriptor) {
    setOption(socket.number, CInt(IPPROTO_TCP), TCP_NODELAY, 1)
  }

  /// Bounds the segments that both sides send. Set it before connecting.
  package static func setMaximumSegment(_ socket: borrowing Descriptor, bytes: CInt) {
    setOption(socket.number, CInt(IPPROTO_TCP), TCP_MAXSEG, bytes)
  }

  /// Listens on an address; port 0 takes a free one.
  package static func listen(
    on address: SocketAddress, backlog: CInt = 64
  ) throws(SystemError) -> Descriptor {
    let socket = try make(address.family)
    let number = socket.number
    setOption(number, SOL_SOCKET, SO_REUSEADDR, 1)
    try retrying("bind") { address.withSockaddr { Glibc.bind(number, $0, $1) } }
    try retrying("listen") { Glibc.listen(number, backlog) }
    return socket
  }

  /// Takes the next waiting connection; nil when none waits.
  package static func accept(_ listener: borrowing Descriptor) throws(SystemError) -> Descriptor? {
    let number = listener.number
    do {
      return Descriptor(adopting: try retrying("accept4") { cl_accept(number) })
    } catch {
      if error.number == EAGAIN || error.number == ECONNABORTED { return nil }
      throw error
    }
  }

  /// This side's address, or nil when the socket has none.
  package static func localAddress(_ socket: borrowing Descriptor) -> SocketAddress? {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let number = socket.number
    let result = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(number, $0, &size) }
    }
    return result == 0 ? SocketAddress(storage) : nil
  }

  private static func setOption(_ socket: CInt, _ level: CInt, _ name: CInt, _ value: CInt) {
    var value = value
    _ = setsockopt(socket, level, name, &value, socklen_t(MemoryLayout<CInt>.size))
  }
}
