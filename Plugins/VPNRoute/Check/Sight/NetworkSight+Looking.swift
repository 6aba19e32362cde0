internal import Linux
internal import Netlink

extension NetworkSight {
  /// The most tunnels whose peers are asked for.
  private static let tunnelLimit = 16
  /// How long all of them together may take to answer, in milliseconds.
  private static let patience = 1000

  /// Looks at everything.
  ///
  /// - Parameter milliseconds: How long tunnels may be asked.
  static func look(milliseconds: Int) throws(NetlinkError) -> NetworkSight {
    var sight = NetworkSight()
    sight.interfaces = try NetlinkSocket.interfaces()
    sight.addresses = try NetlinkSocket.addresses()
    sight.neighbours = try NetlinkSocket.neighbours().entries
    sight.rules = try NetlinkSocket.rules()
    let routes = try NetlinkSocket.routes()
    sight.routes = routes.entries
    sight.isTruncated = routes.isTruncated
    sight.clock = wallClockSeconds()
    let end = MonotonicTime.now().advanced(milliseconds: min(milliseconds, patience))
    sight.tunnels = sight.findTunnels { Self.peers(of: $0, kind: $1, until: end) }
    let configuration = TunnelConfiguration.read(except: Set(sight.interfaces.map(\.name)))
    sight.configured = configuration.tunnels + NetworkManager.idleTunnels(until: end)
    sight.unread = configuration.unread
    return sight
  }

  /// Picks the tunnels out of the interfaces, with what is known of each.
  func findTunnels(_ peers: (Interface, InterfaceKind) -> Tunnel.Peers) -> [Tunnel] {
    let found = interfaces.compactMap { interface -> (Interface, InterfaceKind)? in
      let kind = InterfaceKind(interface)
      return kind.isTunnel ? (interface, kind) : nil
    }
    return found.prefix(Self.tunnelLimit).map { interface, kind in
      let own = addresses.filter { $0.link == interface.index }
      let leading = routes.filter { $0.link == interface.index && $0.kind == .unicast }
      let networks = (own.map(\.network) + leading.map(\.destination)).filter { network in
        !network.isLinkLocal && !network.isMulticast
      }
      return Tunnel(
        interface: interface, kind: kind, peers: peers(interface, kind),
        addresses: own.map(\.address).filter { !$0.isLinkLocal },
        networks: networks.filter { network in !own.contains { network.isOnly($0.address) } })
    }
  }

  private static func peers(
    of interface: Interface, kind: InterfaceKind, until end: MonotonicTime
  ) -> Tunnel.Peers {
    switch kind {
    case .wireGuard: kernelPeers(interface)
    case .wireGuardProgram: UserspaceSocket.ask(interface.name, until: end)
    default: .none
    }
  }

  private static func kernelPeers(_ interface: Interface) -> Tunnel.Peers {
    do {
      return .known(try NetlinkSocket.wireGuardDevice(interface.index))
    } catch {
      return error == .refused(1) ? .denied : .failed("\(error)")
    }
  }
}

extension InterfaceKind {
  /// Tells the kind, with a look for the control socket of a WireGuard program.
  init(_ interface: Interface) {
    let asks = interface.kind == "tun" && UserspaceSocket.exists(interface.name)
    self.init(interface, hasControlSocket: asks)
  }
}

extension AddressPrefix {
  fileprivate var isLinkLocal: Bool {
    family == .v6 && bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
      || family == .v4 && bytes.starts(with: [169, 254])
  }

  fileprivate var isMulticast: Bool {
    family == .v6 ? bytes[0] == 0xFF : bytes[0] & 0xF0 == 0xE0
  }

  /// It is this one address.
  fileprivate func isOnly(_ address: SocketAddress) -> Bool { isHost && bytes == address.bytes }
}
