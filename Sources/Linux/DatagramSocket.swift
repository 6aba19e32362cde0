private import Glibc

/// A UDP socket that talks to one address and hears the errors about its packets.
package enum DatagramSocket {
  /// A nonblocking, connected socket with its error queue on.
  package static func open(to address: SocketAddress) throws(SystemError) -> Descriptor {
    let type =
      CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_NONBLOCK.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    let number = try retrying("socket") { socket(address.familyNumber, type, 0) }
    let descriptor = Descriptor(adopting: number)
    SocketErrorQueue.setEnabled(true, on: descriptor, family: address.family)
    try retrying("connect") { address.withSockaddr { Glibc.connect(number, $0, $1) } }
    return descriptor
  }
}
