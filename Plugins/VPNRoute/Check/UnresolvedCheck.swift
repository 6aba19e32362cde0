internal import CRDPCheck
internal import Netlink
internal import PluginKit

/// The check "route.unresolved": where the name has no address, whether a VPN is down that may
/// know it.
struct UnresolvedCheck {
  static let requires: [any AnyFactKey] = [FactKey<Bool>.stageDNS]

  func run(_ run: Run) -> RDPOutcome {
    guard run[.stageDNS] == false else { return .notApplicable }
    do {
      let sight = try NetworkSight.look(milliseconds: run.timeLeftMilliseconds / 2)
      Self.judge(sight).report(to: run)
      return .done
    } catch {
      run.log(.info, "netlink: \(error)")
      return .inconclusive
    }
  }

  /// Which name servers a VPN brings is not known while it is down: any may.
  static func judge(_ sight: NetworkSight) -> Judgement {
    var judgement = Judgement()
    let idle = sight.idle { _ in
      (nil, true)
    } configured: { _ in
      (nil, true)
    }
    if let first = idle.first {
      judgement.see(
        .vpnIdle,
        "\(first.name.capitalised) \(first.state); names of its network are known only in it.",
        idle.prefix(8).map { Evidence("vpn", "\($0.name) \($0.state)") },
        idle.prefix(2).map(\.remedy))
    } else if let folder = sight.unread.first {
      judgement.doubt(
        .vpnIdle, because: "Only root may see which tunnels are set up in \(folder).")
    }
    return judgement
  }
}
