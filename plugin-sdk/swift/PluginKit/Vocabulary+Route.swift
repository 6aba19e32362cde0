// Facts about the way that this machine takes to the target (docs/facts.md).

extension FactKey where Value == String {
  /// The interface by which packets to the first address leave.
  public static var routeInterface: Self { Self("route.interface") }
  /// What that interface is: ordinary, loopback, wireguard, wireguard-go, tun, tap, ppp, ipsec.
  public static var routeKind: Self { Self("route.kind") }
  /// The router on that way; missing where the address is on an own link or behind a tunnel.
  public static var routeGateway: Self { Self("route.gateway") }
  /// The address that packets have as their sender.
  public static var routeSource: Self { Self("route.source") }
}

extension FactKey where Value == Int64 {
  /// The longest packet that leaves that way, in bytes.
  public static var routeMTU: Self { Self("route.mtu") }
  /// The number of the table of routes that decides.
  public static var routeTable: Self { Self("route.table") }
}
