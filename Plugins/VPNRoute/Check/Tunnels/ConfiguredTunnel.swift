internal import Linux
internal import Netlink
private import PluginKit

/// A tunnel that is written down on this machine and is not there now.
struct ConfiguredTunnel: Hashable, Sendable {
  /// What would bring it up.
  enum Manager: Hashable, Sendable {
    case wireGuardQuick
    case openVPN
    case networkManager
  }

  let name: String
  let manager: Manager
  /// The networks that are to go into it, as far as that is written down.
  var networks: [AddressPrefix] = []
  /// It may lead to other networks, too: its other end names them, or it leads everywhere.
  var mayLeadElsewhere: Bool { !namesAll || networks.allSatisfy(\.isDefault) }
  /// All of its networks are written down.
  var namesAll = false

  /// The longest network by which it would lead to an address.
  func coverage(of address: SocketAddress) -> AddressPrefix? {
    networks.filter { !$0.isDefault && $0.contains(address) }.max { $0.length < $1.length }
  }

  /// The command that brings it up.
  var command: String {
    let word = ShellWord.quoted(name)
    return switch manager {
    case .wireGuardQuick: "sudo wg-quick up \(word)"
    case .openVPN: "sudo systemctl start \(ShellWord.quoted("openvpn-client@\(name)"))"
    case .networkManager: "nmcli connection up id \(word)"
    }
  }

  /// Where it stands.
  var origin: String {
    switch manager {
    case .wireGuardQuick: "/etc/wireguard/\(name).conf"
    case .openVPN: "/etc/openvpn/client/\(name).conf"
    case .networkManager: "NetworkManager"
    }
  }
}
