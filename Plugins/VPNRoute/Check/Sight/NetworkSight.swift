internal import Linux
internal import Netlink

/// Everything that was seen of this machine's network: what the judgement is made from.
struct NetworkSight: Hashable, Sendable {
  var interfaces: [Interface] = []
  var addresses: [LinkAddress] = []
  var neighbours: [Neighbour] = []
  var rules: [PolicyRule] = []
  var routes: [Route] = []
  /// There are more routes than were read.
  var isTruncated = false
  var tunnels: [Tunnel] = []
  /// Tunnels that are written down and have no interface now.
  var configured: [ConfiguredTunnel] = []
  /// Folders of configurations that only root may list.
  var unread: [String] = []
  /// This machine's clock, in seconds since 1970.
  var clock: Int64 = 0

  func interface(_ index: UInt32) -> Interface? { interfaces.first { $0.index == index } }

  func tunnel(_ index: UInt32) -> Tunnel? { tunnels.first { $0.interface.index == index } }

  /// What is known of a neighbour; nil when nothing is.
  func neighbour(_ address: SocketAddress, on link: UInt32) -> Neighbour.State? {
    neighbours.first { $0.link == link && $0.address.bytes == address.bytes }?.state
  }

  /// Interfaces that are no tunnel and not this machine itself.
  var ordinary: [Interface] {
    let indices = Set(tunnels.map(\.interface.index))
    return interfaces.filter { !$0.isLoopback && !indices.contains($0.index) }
  }

  /// An interface is up, has a carrier, and an address that reaches beyond its link.
  var isConnected: Bool {
    ordinary.contains { interface in
      interface.isRunning
        && addresses.contains { $0.link == interface.index && !$0.address.isLinkLocal }
    }
  }
}

extension Interface {
  /// Nothing is at the other end of its wire, as far as the kernel says.
  var isWithoutCarrier: Bool {
    isUp && (hasCarrier == false || operState == 2 || operState == 3)
  }
}
