private import Glibc
import Linux

/// A door in the client for tools that know TLS and not Remote Desktop.
///
/// It takes one connection on loopback, speaks the negotiation with the server itself, and then
/// carries bytes both ways, so that `openssl s_client` sees the server's own handshake.
struct NegotiatedRelay {
  /// Where the tool connects.
  let port: UInt16

  /// Opens the door. It closes after one connection, or when nobody came for ten seconds.
  init(to server: SocketAddress, clamped: Bool, from client: Node) throws {
    let listener = try client.withNetwork {
      try TCPSocket.listen(on: SocketAddress(family: .v4, bytes: [127, 0, 0, 1], port: 0)).release()
    }
    let descriptor = Descriptor(adopting: listener)
    port = TCPSocket.localAddress(descriptor)?.port ?? 0
    let number = descriptor.release()
    let namespace = client.namespace("net")
    OwnThread.start {
      let listener = Descriptor(adopting: number)
      try? Node.enterNetwork(namespace)
      try? Self.serve(listener, server, clamped)
    }
  }

  private static func serve(
    _ listener: borrowing Descriptor, _ server: SocketAddress, _ clamped: Bool
  ) throws {
    var entries = [PollEntry(descriptor: listener.number, read: true)]
    try Linux.poll(&entries, milliseconds: 10_000)
    guard let tool = try TCPSocket.accept(listener) else { return }
    let remote = try Probe.open(server, clamped: clamped)
    guard remote.outcome == .open, case .selects(let selected) = try Probe.negotiate(remote.socket),
      selected != 0
    else { return }
    try carry(tool, remote.socket)
  }

  private static func carry(
    _ left: borrowing Descriptor, _ right: borrowing Descriptor
  ) throws {
    while true {
      var entries = [left.number, right.number].map { PollEntry(descriptor: $0, read: true) }
      if try Linux.poll(&entries, milliseconds: 10_000) == 0 { return }
      if entries[0].isReady, try !pass(left, right) { return }
      if entries[1].isReady, try !pass(right, left) { return }
    }
  }

  /// Carries what is there; false when the sender closed.
  private static func pass(
    _ from: borrowing Descriptor, _ to: borrowing Descriptor
  ) throws -> Bool {
    switch try from.read(upTo: 65_536) {
    case .endOfFile: return false
    case .wouldBlock: return true
    case .bytes(let bytes):
      var left = bytes[...]
      while !left.isEmpty {
        left = left.dropFirst(try to.send(left))
        if left.isEmpty { break }
        var entries = [PollEntry(descriptor: to.number, write: true)]
        try Linux.poll(&entries, milliseconds: 5_000)
      }
      return true
    }
  }
}
