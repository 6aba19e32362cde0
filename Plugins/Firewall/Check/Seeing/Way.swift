private import Glibc
internal import Linux
internal import PacketFilter

/// How this machine's packets go to an address.
struct Way: Hashable, Sendable {
  let source: SocketAddress
  let interface: Flow.Interface?
  /// The address is one of this machine's own.
  let isLocal: Bool

  /// Asks the kernel where packets leave.
  ///
  /// - Parameters:
  ///   - source: The address of this side, where somebody has told already.
  ///   - interface: The interface's name likewise.
  /// - Returns: Nil when no packet can leave.
  static func find(
    to address: SocketAddress, source: String?, interface: String?
  ) -> Way? {
    let told = source.flatMap { SocketAddress($0, port: 0) }
    guard let own = told ?? localAddress(towards: address), own.family == address.family else {
      return nil
    }
    let all = (try? NetworkInterface.all()) ?? []
    let isLocal = address.isLoopback || all.contains { $0.address.bytes == address.bytes }
    let name =
      isLocal ? "lo" : interface ?? all.first { $0.address.bytes == own.bytes }?.name
    return Way(
      source: own, interface: name.map { Flow.Interface($0, index: if_nametoindex($0)) },
      isLocal: isLocal)
  }

  private static func localAddress(towards address: SocketAddress) -> SocketAddress? {
    guard let socket = try? DatagramSocket.open(to: address) else { return nil }
    return TCPSocket.localAddress(socket)
  }

  /// The conversation of this user's clients with a port.
  func flow(_ transport: Flow.Transport, to address: SocketAddress) -> Flow {
    Flow(
      transport, from: source.bytes, to: address.bytes, port: address.port, over: interface,
      user: geteuid(), group: getegid(), isLocal: isLocal)
  }
}
