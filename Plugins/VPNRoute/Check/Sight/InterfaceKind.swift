internal import Netlink

/// What an interface is, as far as it matters for tunnels.
enum InterfaceKind: String, Hashable, Sendable {
  case ordinary
  case loopback
  /// The kernel's own WireGuard.
  case wireGuard = "wireguard"
  /// A program's WireGuard, which answers on a control socket.
  case wireGuardProgram = "wireguard-go"
  case tun
  case tap
  case ppp
  /// An interface of IPsec.
  case ipsec

  /// ARPHRD_ETHER, ARPHRD_PPP.
  private static let ethernet: UInt16 = 1
  private static let pointToPointProtocol: UInt16 = 512

  /// Tells the kind.
  ///
  /// - Parameters:
  ///   - interface: What the kernel says.
  ///   - hasControlSocket: Whether a WireGuard program offers a socket for it.
  init(_ interface: Interface, hasControlSocket: Bool) {
    switch interface.kind {
    case _ where interface.isLoopback: self = .loopback
    case "wireguard": self = .wireGuard
    case "tun" where hasControlSocket: self = .wireGuardProgram
    // A port of a bridge is a virtual machine's.
    case "tun" where interface.hardwareType == Self.ethernet:
      self = interface.master == nil ? .tap : .ordinary
    case "tun": self = .tun
    // The module's own "ip_vti0" is always there.
    case "vti", "vti6": self = interface.name.hasSuffix("_vti0") ? .ordinary : .ipsec
    case "xfrm", "ipsec": self = .ipsec
    case "ppp": self = .ppp
    default: self = interface.hardwareType == Self.pointToPointProtocol ? .ppp : .ordinary
    }
  }

  /// It leads into another network over a way that is not its own.
  var isTunnel: Bool { self != .ordinary && self != .loopback }

  var isWireGuard: Bool { self == .wireGuard || self == .wireGuardProgram }

  /// What people call it.
  var word: String {
    switch self {
    case .wireGuard: "WireGuard tunnel"
    case .wireGuardProgram: "WireGuard tunnel (of a program)"
    case .tun: "VPN tunnel (tun)"
    case .tap: "VPN tunnel (tap)"
    case .ppp: "PPP connection"
    case .ipsec: "IPsec tunnel"
    case .ordinary: "interface"
    case .loopback: "loopback interface"
    }
  }
}
