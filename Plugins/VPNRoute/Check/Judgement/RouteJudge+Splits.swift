internal import Linux
internal import Netlink
internal import PluginKit

extension RouteJudge {
  /// Whether the packets leave beside the tunnel that leads to the target.
  func judgeSplits(_ judgement: inout Judgement) {
    defer { doubtTruncated(&judgement) }
    judgeDefaults(&judgement)
    let others = sight.tunnels.filter {
      $0.isUp && $0.interface.index != way.route?.link && !$0.hasEndpoint(target)
    }
    guard !others.isEmpty else { return }
    let covering = others.compactMap { tunnel in
      tunnel.coverage(of: target).map { (tunnel: tunnel, network: $0) }
    }.max { $0.network.length < $1.network.length }
    if let covering, !isNearer(than: covering.network) {
      seeBeside(covering.tunnel, covering.network, &judgement)
      judgement.doubt(.outsideTunnel, because: "The tunnel is known to lead to the target.")
    } else if let tunnel = covering?.tunnel ?? others.first, carrier == nil, target.isPrivate,
      isLeftToDefault || covering != nil
    {
      seeOutside(tunnel, &judgement)
    }
  }

  /// Routes that were not read may be those that matter.
  private func doubtTruncated(_ judgement: inout Judgement) {
    guard sight.isTruncated else { return }
    for id in [RouteFinding.besideTunnel, .outsideTunnel, .twoDefaults]
    where !judgement.seen.contains(id) {
      judgement.doubt(id, because: "This machine has more routes than were read.")
    }
  }

  /// The target is on a link of this machine's own, as a part of the tunnel's larger network: so
  /// it is meant where a VPN leads to a whole organisation.
  private func isNearer(than network: AddressPrefix) -> Bool {
    guard way.isOnLink, let entry = way.entry else { return false }
    return entry.destination.length > network.length
  }

  private func seeBeside(
    _ tunnel: Tunnel, _ network: AddressPrefix, _ judgement: inout Judgement
  ) {
    let by = way.entry.map { ", by the route \($0.destination)" } ?? ""
    judgement.see(
      .besideTunnel,
      "The tunnel \(tunnel.name) leads to \(network), and packets to \(target.host) "
        + "\(leaving)\(by).",
      wayEvidence + [
        Evidence("tunnel", tunnel.name), Evidence("tunnel-network", network, .address),
      ],
      [
        Remedy(
          "Send the target into the tunnel; where both networks have the same addresses, have one "
            + "of them changed",
          command: "sudo ip \(way.family)route replace \(host) dev "
            + ShellWord.quoted(tunnel.name))
      ])
  }

  private func seeOutside(_ tunnel: Tunnel, _ judgement: inout Judgement) {
    let peers = tunnel.device?.peers ?? []
    let remedy =
      tunnel.kind.isWireGuard
      ? Self.allowing(target, in: tunnel, peers.count == 1 ? peers[0] : nil)
      : Remedy("Have the network of \(target.host) added to the routes of the VPN \(tunnel.name)")
    judgement.see(
      .outsideTunnel,
      "The tunnel \(tunnel.name) is up, and packets to the private address \(target.host) "
        + "\(leaving).",
      wayEvidence + [Evidence("tunnel", tunnel.name)], [remedy])
  }

  /// The target as a network of one.
  var host: String { "\(target.host)/\(target.bytes.count * 8)" }

  /// Default routes of equal rank by different interfaces.
  private func judgeDefaults(_ judgement: inout Judgement) {
    guard way.isByDefault, let entry = way.entry else { return }
    let rivals = sight.routes.filter {
      $0.kind == .unicast && $0.destination == entry.destination && $0.table == entry.table
        && $0.metric == entry.metric && $0.link != entry.link && !$0.isDead
    }
    guard let rival = rivals.first, let interface, let other = sight.interface(rival.link) else {
      return
    }
    judgement.see(
      .twoDefaults,
      "Two default routes have the same rank: by \(interface.name), which is taken, and by "
        + "\(other.name).",
      wayEvidence + [Evidence("other", other.name)],
      [
        Remedy(
          "Send the target by the other interface, if its network is there",
          command: "sudo ip \(way.family)route replace \(host)"
            + (rival.gateway.map { " via \($0.host)" } ?? "")
            + " dev \(ShellWord.quoted(other.name))")
      ])
  }
}
