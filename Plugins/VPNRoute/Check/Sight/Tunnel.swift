internal import Linux
internal import Netlink

/// An interface that is a tunnel, and what is known of its other end.
struct Tunnel: Hashable, Sendable {
  /// What could be learnt of the peers of a WireGuard tunnel.
  enum Peers: Hashable, Sendable {
    /// Its state, without keys.
    case known(WireGuardDevice)
    /// Only root may know.
    case denied
    /// Asked, without an answer of use.
    case failed(String)
    /// It is no WireGuard.
    case none
  }

  let interface: Interface
  let kind: InterfaceKind
  var peers = Peers.none
  /// Its own addresses.
  var addresses: [SocketAddress] = []
  /// The networks of its addresses and of routes into it, in any table.
  var networks: [AddressPrefix] = []

  var name: String { interface.name }

  /// Switched on, served by its program, and with an address or a route.
  var isUp: Bool { interface.isRunning && !(addresses.isEmpty && networks.isEmpty) }

  /// Why it does not carry anything, as the end of a sentence about it.
  var reasonDown: String {
    if !interface.isUp { return "is switched off" }
    if !interface.isRunning { return "is not served by any program" }
    return "has neither an address nor a route"
  }

  /// Its state where it is WireGuard and could be read.
  var device: WireGuardDevice? {
    guard case .known(let device) = peers else { return nil }
    return device
  }

  /// The longest network by which it is known to lead to an address. What names everything, or one
  /// half of it, says nothing of one address.
  func coverage(of address: SocketAddress) -> AddressPrefix? {
    let allowed = device?.peers.flatMap(\.allowed) ?? []
    return (networks + allowed).filter { !$0.isDefault && $0.contains(address) }
      .max { $0.length < $1.length }
  }

  /// Nothing tells which networks are behind it: its routes went when it did.
  var hasUnknownNetworks: Bool {
    device?.peers.flatMap(\.allowed).allSatisfy(\.isDefault) ?? true
  }

  /// It carries packets to the endpoint of one of its own peers, which must not go into it.
  func hasEndpoint(_ address: SocketAddress) -> Bool {
    device?.peers.contains { $0.endpoint?.bytes == address.bytes } ?? false
  }
}
