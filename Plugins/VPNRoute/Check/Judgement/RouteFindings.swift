internal import CRDPCheck
internal import PluginKit

// The strengths are P(finding | only this cause), the leaks P(finding | none of them) among
// connections that fail. A tunnel can be down in many ways, and leave nothing behind: hence no
// absence alone rules "vpn.down" out.

/// The declarations of all findings.
enum RouteFindings {
  /// Of "route.path": what the kernel itself says.
  static let path = [missing, rejects]

  /// Of "route.verdict": what matters where no connection opened.
  static let verdict = links + downTunnels + silentTunnels + splits

  /// Of "route.unresolved": what matters where the name has no address.
  static let unresolved = [
    finding(
      .vpnIdle, "A VPN that is set up on this machine, and may know the name, is not up", leak: 0.3,
      [Link("vpn.down", 0.75)])
  ]

  private static let missing = finding(
    .missing, "No route of this machine leads to the target", leak: 0.00005,
    [Link("route.none", 0.35), Link("link.down", 0.4), Link("vpn.down", 0.1)])

  private static let rejects = finding(
    .rejects, "A route or rule of this machine refuses the target", leak: 0.00005,
    [Link("route.none", 0.15), Link("local.firewall", 0.003), Link("vpn.down", 0.01)])

  private static let links = [
    finding(
      .linkDown, "The interface that leads to the target is down", leak: 0.0003,
      [Link("link.partial", 0.95), Link("link.down", 0.8)]),
    // Asked only where the target is on an own link.
    finding(
      .neighbourFailed, "Nobody on this machine's link has the target's address",
      [Link("host.down", 0.9), Link("dns.stale", 0.5), Link("route.split", 0.2)]),
    finding(
      .gatewayFailed, "The router on the way does not answer on its link", leak: 0.0002,
      [Link("route.gateway-down", 0.97)]),
  ]

  private static let downTunnels = [
    finding(
      .tunnelDown, "A VPN that is set up on this machine is not up", leak: 0.25,
      [Link("vpn.down", 0.9)]),
    // Not told where no such VPN is there.
    finding(
      .tunnelLeadsThere, "The VPN that is not up leads to the target", leak: 0.0005,
      [Link("vpn.down", 0.5)]),
    // Ordinary where organisations route their own networks, hence the leak.
    finding(
      .privateByDefault, "A private address is looked for behind the default route", leak: 0.65,
      [Link("vpn.down", 0.95), Link("route.split", 0.5)]),
  ]

  private static let silentTunnels = [
    finding(
      .peerSilent, "The tunnel is up and its other end does not answer", leak: 0.0002,
      [Link("vpn.stale", 0.95), Link("vpn.down", 0.02)]),
    finding(
      .tunnelMute, "Nothing has ever come back out of the tunnel", leak: 0.005,
      [Link("vpn.stale", 0.6), Link("vpn.down", 0.02)]),
  ]

  private static let splits = [
    finding(
      .notAllowed, "The tunnel gets the packets and lets none of them in", leak: 0.00005,
      [Link("route.split", 0.15)]),
    finding(
      .besideTunnel, "A tunnel leads to the target, and the packets go elsewhere", leak: 0.001,
      [Link("route.split", 0.3)]),
    finding(
      .outsideTunnel, "A tunnel is up, and a private address is outside of it", leak: 0.03,
      [Link("route.split", 0.35), Link("vpn.down", 0.05)]),
    finding(
      .twoDefaults, "Two default routes of equal rank lead to different networks", leak: 0.003,
      [Link("route.split", 0.15)]),
    finding(
      .otherAnswers, "The target answers by another interface", leak: 0.0002,
      [Link("route.split", 0.75), Link("vpn.stale", 0.2)]),
  ]

  /// A symptom: the level is measured by the ladder.
  private static func finding(
    _ id: RouteFinding, _ title: String, leak: Double = 0.001, _ causes: [Link]
  ) -> Finding {
    Finding(id.rawValue, title, effect: .none, leak: leak, causes: causes)
  }
}
