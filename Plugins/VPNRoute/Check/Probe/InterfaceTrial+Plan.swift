internal import Linux
internal import Netlink

extension InterfaceTrial {
  /// More interfaces than this are not tried.
  private static let limit = 4

  /// The interfaces that could lead to the target as well, and the usual way beside them; empty
  /// where there is none.
  ///
  /// What the routes send into a tunnel is tried outside of it only where the address is private:
  /// the user of a VPN may not want a public host to be called without it.
  static func plan(_ sight: NetworkSight, _ way: Way) -> [InterfaceTrial] {
    guard way.route?.kind != .local else { return [] }
    let leavesTunnel = way.route.flatMap { sight.tunnel($0.link) } != nil
    guard way.address.isPrivate || !leavesTunnel else { return [] }
    let others = sight.interfaces.compactMap { interface -> InterfaceTrial? in
      guard interface.index != way.route?.link, interface.isRunning, !interface.isLoopback,
        !interface.isWithoutCarrier, interface.master == nil,
        let route = sight.route(to: way.address, by: interface)
      else { return nil }
      return InterfaceTrial(interface: interface.name, gateway: route.gateway)
    }
    return others.isEmpty ? [] : others.prefix(limit) + [InterfaceTrial(interface: nil)]
  }
}

extension NetworkSight {
  /// The route that would be taken if an interface were the only one.
  fileprivate func route(to address: SocketAddress, by interface: Interface) -> Route? {
    let hasAddress = addresses.contains {
      $0.link == interface.index && $0.address.family == address.family && !$0.address.isLinkLocal
    }
    guard hasAddress else { return nil }
    let leading = routes.filter {
      $0.link == interface.index && $0.kind == .unicast && !$0.isDead
        && $0.destination.contains(address)
    }
    let best = leading.min {
      ($1.destination.length, $0.metric) < ($0.destination.length, $1.metric)
    }
    // Into a tunnel anything may go.
    let isTunnel = tunnel(interface.index) != nil
    return best
      ?? (isTunnel
        ? Route(destination: AddressPrefix(address, length: 128), link: interface.index) : nil)
  }
}
