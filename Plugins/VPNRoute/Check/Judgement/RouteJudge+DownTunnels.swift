internal import Linux
internal import Netlink
internal import PluginKit

extension RouteJudge {
  /// VPNs that are not up and may lead to the target, those first that are known to.
  private var idle: [IdleVPN] {
    let all = sight.idle { tunnel in
      (
        tunnel.coverage(of: target),
        tunnel.interface.index == way.route?.link || tunnel.hasUnknownNetworks
      )
    } configured: { tunnel in
      (tunnel.coverage(of: target), tunnel.mayLeadElsewhere)
    }
    return all.filter { $0.coverage != nil } + all.filter { $0.coverage == nil && $0.isUnknown }
  }

  /// Whether a VPN is down that the target may be behind.
  func judgeDownTunnels(_ judgement: inout Judgement) {
    let idle = idle
    let leading = idle.first { $0.coverage != nil }
    judgeDefault(&judgement)
    if let carrier, isAlive(carrier) {
      return judgement.doubt(.tunnelLeadsThere, because: "\(carrier.name) leads there and works.")
    }
    let matters =
      leading != nil || carrier.map { !$0.isUp } ?? false
      || target.isPrivate && isLeftToDefault
    // Beside one that is known to lead there the others do not matter.
    let suspects = leading == nil ? idle : idle.filter { $0.coverage != nil }
    if let first = suspects.first, matters {
      judgement.see(
        .tunnelDown, "\(first.name.capitalised) \(first.state).",
        [address] + suspects.prefix(8).map { Evidence("vpn", "\($0.name) \($0.state)") },
        suspects.prefix(2).map(\.remedy))
    } else if !idle.isEmpty, !target.isPrivate {
      judgement.doubt(
        .tunnelDown,
        because: "A VPN is not up; whether the public address is behind it is not said.")
    } else if let folder = sight.unread.first, idle.isEmpty {
      judgement.doubt(
        .tunnelDown, because: "Only root may see which tunnels are set up in \(folder).")
    }
    judgeLeading(leading, idle, &judgement)
  }

  private func judgeLeading(_ leading: IdleVPN?, _ idle: [IdleVPN], _ judgement: inout Judgement) {
    if let leading, let network = leading.coverage {
      return judgement.see(
        .tunnelLeadsThere,
        "\(leading.name.capitalised), which leads to \(network), \(leading.state).",
        [address, Evidence("network", network, .address)], [leading.remedy])
    }
    if leading == nil {
      judgement.doubt(
        .tunnelLeadsThere, because: "Nothing says which networks a VPN that is down leads to.")
    }
  }

  /// A private address that nothing but the default route leads to.
  private func judgeDefault(_ judgement: inout Judgement) {
    let id = RouteFinding.privateByDefault
    guard target.isPrivate else {
      judgement.doubt(id, because: "The address is a public one.")
      return
    }
    if isLeftToDefault {
      let where_ = way.refusal == nil ? "the default route" : "no route at all"
      judgement.see(
        id, "\(target.host) is a private address, and \(where_) is all that leads there.",
        wayEvidence)
    } else if let carrier, !isAlive(carrier) {
      judgement.doubt(id, because: "Whether the tunnel \(carrier.name) works is not known.")
    } else if carrier == nil, !way.isOnLink {
      judgement.doubt(id, because: "A route was set up for the address.")
    }
  }
}
