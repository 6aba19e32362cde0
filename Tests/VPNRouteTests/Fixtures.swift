import Linux
import Netlink
import PluginKit

@testable import VPNRoute

/// A client with an Ethernet link 10.77.1.0/24 and a router, as literals.
enum Client {
  /// IFF_UP, IFF_RUNNING, IFF_POINTOPOINT and IFF_NOARP as the kernel has them.
  static let running: UInt32 = 0x11043
  static let runningTunnel: UInt32 = 0x110D1
  static let clock: Int64 = 1_800_000_000

  static let loopback = Interface(index: 1, name: "lo", flags: 0x10049, hardwareType: 772)
  static let ethernet = Interface(
    index: 2, name: "eth0", flags: running, operState: 6, hasCarrier: true)

  static func address(_ text: String) -> SocketAddress {
    SocketAddress(text, port: 3389) ?? SocketAddress(family: .v4, bytes: [0, 0, 0, 0], port: 0)
  }

  static func network(_ text: String) -> AddressPrefix {
    AddressPrefix(text) ?? .everything(.v4)
  }

  static func linkAddress(_ link: UInt32, _ text: String, _ length: Int) -> LinkAddress {
    let own = address(text).with(port: 0)
    return LinkAddress(link: link, address: own, network: AddressPrefix(own, length: length))
  }

  static let router = address("10.77.1.1").with(port: 0)

  static let defaultRoute = Route(
    destination: .everything(.v4), gateway: router, link: 2)
  static let linkRoute = Route(destination: network("10.77.1.0/24"), link: 2)

  /// Everything in order, and no tunnel.
  static let plain = NetworkSight(
    interfaces: [loopback, ethernet], addresses: [linkAddress(2, "10.77.1.2", 24)],
    neighbours: [Neighbour(link: 2, address: router, state: .reachable)],
    routes: [defaultRoute, linkRoute], clock: clock)

  /// A way by the default route.
  static func byDefault(_ text: String = "10.77.2.2") -> Way {
    way(text, by: defaultRoute)
  }

  /// A way by a route.
  static func way(_ text: String, by entry: Route) -> Way {
    let answer = Route(
      destination: AddressPrefix(address(text), length: 128), gateway: entry.gateway,
      link: entry.link, source: address("10.77.1.2"), isAnswer: true)
    return Way(address: address(text), answer: .route(answer), entry: entry)
  }

  static func refused(_ text: String, _ number: CInt) -> Way {
    Way(address: address(text), answer: .refused(number), entry: nil)
  }

  /// A tunnel 10.99.0.1/24 with the number 7.
  static func tunnel(
    _ name: String = "wg0", kind: InterfaceKind = .wireGuardProgram,
    flags: UInt32 = runningTunnel, peers: Tunnel.Peers = .none,
    networks: [String] = ["10.99.0.0/24"],
    received: UInt64? = nil, sent: UInt64? = nil
  ) -> Tunnel {
    Tunnel(
      interface: Interface(
        index: 7, name: name, kind: "tun", flags: flags, hardwareType: 65_534, received: received,
        sent: sent),
      kind: kind, peers: peers, addresses: [address("10.99.0.1")],
      networks: networks.map(network))
  }

  /// A WireGuard state with one peer.
  static func peers(_ allowed: [String], handshake: Int64) -> Tunnel.Peers {
    let peer = WireGuardPeer(
      endpoint: address("192.0.2.7"), lastHandshake: handshake, allowed: allowed.map(network))
    return .known(WireGuardDevice(peers: [peer]))
  }

  /// The plain client with a tunnel.
  static func with(_ tunnel: Tunnel) -> NetworkSight {
    var sight = plain
    sight.interfaces.append(tunnel.interface)
    sight.tunnels = [tunnel]
    return sight
  }

  static let tunnelRoute = Route(destination: network("10.99.0.0/24"), link: 7)
}

extension Judgement {
  /// The ids that were seen.
  var ids: Set<RouteFinding> { Set(seen) }

  func sighting(_ id: RouteFinding) -> Sighting? { sightings.first { $0.id == id } }

  func commands(_ id: RouteFinding) -> [String] {
    sighting(id)?.remedies.compactMap(\.command) ?? []
  }
}
