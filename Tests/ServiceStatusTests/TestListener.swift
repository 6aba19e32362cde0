import Glibc
import Linux
import TestTools

/// A socket that listens on loopback, accepts nothing, and has room for two.
final class TestListener {
  let port: UInt16
  private let owned: Descriptor

  init() throws {
    let number = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    guard number >= 0, let any = SocketAddress("127.0.0.1", port: 0) else {
      throw TestToolError("socket: errno \(errno)")
    }
    owned = Descriptor(adopting: number)
    guard any.withSockaddr({ bind(number, $0, $1) }) == 0, listen(number, 1) == 0 else {
      throw TestToolError("bind: errno \(errno)")
    }
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    _ = withUnsafeMutablePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(number, $0, &size) }
    }
    port = SocketAddress(storage)?.port ?? 0
  }

  /// A connection that waits to be accepted.
  func connect() throws -> SharedDescriptor {
    let number = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    let client = SharedDescriptor(Descriptor(adopting: number))
    guard let address = SocketAddress("127.0.0.1", port: port),
      address.withSockaddr({ Glibc.connect(number, $0, $1) }) == 0
    else { throw TestToolError("connect: errno \(errno)") }
    return client
  }
}
