internal import Netlink
internal import PluginKit

/// A VPN that is there and does not carry anything.
struct IdleVPN: Sendable {
  /// What it is called in a sentence.
  let name: String
  /// What is the matter, as the end of a sentence that begins with the name.
  let state: String
  /// The network by which it would lead to the target.
  let coverage: AddressPrefix?
  /// It may lead to networks that are not written down.
  let isUnknown: Bool
  let remedy: Remedy
}

extension NetworkSight {
  /// VPNs that are not up.
  ///
  /// - Parameters:
  ///   - present: Tells of one with an interface by which network it leads to the target, and
  ///     whether it may lead to others than are known.
  ///   - configured: The same for one that is only written down.
  func idle(
    present: (Tunnel) -> (AddressPrefix?, Bool),
    configured judge: (ConfiguredTunnel) -> (AddressPrefix?, Bool)
  ) -> [IdleVPN] {
    let there = tunnels.filter { !$0.isUp }.map { tunnel in
      let (coverage, isUnknown) = present(tunnel)
      return IdleVPN(
        name: "the \(tunnel.kind.word) \(tunnel.name)", state: tunnel.reasonDown,
        coverage: coverage, isUnknown: isUnknown, remedy: IdleVPN.remedy(for: tunnel))
    }
    let written = configured.map { tunnel in
      let (coverage, isUnknown) = judge(tunnel)
      return IdleVPN(
        name: "the VPN \(tunnel.name)", state: "is set up in \(tunnel.origin) and not started",
        coverage: coverage, isUnknown: isUnknown,
        remedy: Remedy("Start the VPN \(tunnel.name)", command: tunnel.command))
    }
    return there + written
  }
}

extension IdleVPN {
  fileprivate static func remedy(for tunnel: Tunnel) -> Remedy {
    let name = ShellWord.quoted(tunnel.name)
    guard !tunnel.interface.isUp else {
      return Remedy("Stop the VPN of \(tunnel.name) and start it again")
    }
    return tunnel.kind.isWireGuard
      ? Remedy(
        "Take the tunnel down and up again, so that it gets its routes back",
        command: "sudo wg-quick down \(name); sudo wg-quick up \(name)")
      : Remedy(
        "Stop the VPN of \(tunnel.name) and start it again; the interface alone is switched on so",
        command: "sudo ip link set \(name) up")
  }
}

extension String {
  /// With a capital first letter.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
