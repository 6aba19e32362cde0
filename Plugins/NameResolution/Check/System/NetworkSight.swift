internal import Linux

/// What this machine's own network is like: why no name server may be within reach.
struct NetworkSight: Hashable, Sendable {
  /// No interface is up with an address; nil when the interfaces cannot be listed.
  var isOffline: Bool?
  /// The name servers that no route leads to.
  var routeless: [SocketAddress] = []
  /// Routers on the way to name servers that do not answer on their own link.
  var silentRouters: [SocketAddress] = []

  /// Looks at the network. Sends nothing.
  static func look(towards servers: [SocketAddress]) -> NetworkSight {
    let routers = Set(servers.compactMap(RouteTable.gateway(towards:)))
    return NetworkSight(
      isOffline: (try? NetworkInterface.all()).map { !$0.contains(where: \.isUsable) },
      routeless: servers.filter { !RouteTable.hasRoute(to: $0) },
      silentRouters: routers.filter { NeighbourTable.state(of: $0) == .incomplete }
        .sorted { $0.host < $1.host })
  }
}
