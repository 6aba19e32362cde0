private import Glibc

/// A stream connection to a program on this machine (unix(7)).
package enum LocalSocket {
  /// Connects to the socket at a path, without waiting.
  ///
  /// - Throws: EACCES, ENOENT and what else the system says; ENAMETOOLONG for a path that no
  ///   socket can have.
  package static func connect(_ path: String) throws(SystemError) -> Descriptor {
    var address = sockaddr_un()
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path), !bytes.contains(0) else {
      throw SystemError(call: "connect", number: ENAMETOOLONG)
    }
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let type =
      CInt(SOCK_STREAM.rawValue) | CInt(SOCK_NONBLOCK.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    let number = try retrying("socket") { socket(AF_UNIX, type, 0) }
    let descriptor = Descriptor(adopting: number)
    try retrying("connect") {
      withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          Glibc.connect(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
    }
    return descriptor
  }
}
