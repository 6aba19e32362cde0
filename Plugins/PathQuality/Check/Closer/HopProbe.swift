internal import Linux

/// One datagram that may pass so many routers and no more: the next one says who it is.
///
/// Every datagram has a socket of its own, since routers quote too little of it to tell it by.
final class HopProbe: Companion {
  /// How many routers away it is looked at most.
  static let mostHops = 15
  /// The first port of those that traceroute uses and no service.
  static let firstPort: UInt16 = 33434

  /// How many routers it may pass.
  let hop: Int
  /// Connected, with its error queue on.
  private let socket: Descriptor
  private let family: SocketAddress.Family
  /// What came back.
  private(set) var notice: ICMPError?

  /// Sends the datagram.
  init(to address: SocketAddress, hop: Int) throws(SystemError) {
    self.hop = hop
    family = address.family
    socket = try DatagramSocket.open(to: address.with(port: Self.firstPort + UInt16(hop)))
    socket.limitHops(CInt(hop), family)
    _ = try socket.send([UInt8](repeating: 0, count: 8)[...])
  }

  /// One for each distance; fewer where they cannot be sent.
  static func all(to address: SocketAddress) -> [HopProbe] {
    (1...mostHops).compactMap { try? HopProbe(to: address, hop: $0) }
  }

  var number: CInt { socket.number }

  var isSettled: Bool { notice != nil }

  func ready() {
    notice = SocketErrorQueue.take(from: socket, family: family)
    // What was not a message would otherwise be met again and again.
    if notice == nil { _ = try? socket.read(upTo: 64) }
  }
}
