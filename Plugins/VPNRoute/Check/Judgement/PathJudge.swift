private import Glibc
internal import Linux
internal import Netlink
internal import PluginKit

/// Judges refusals: what the kernel itself says about all addresses of a target.
struct PathJudge {
  let ways: [Way]
  let walk: PolicyWalk

  /// What the kernel's answers show. A target with one address that has a way is not refused.
  func judgement() -> Judgement {
    var judgement = Judgement()
    guard let first = ways.first, ways.allSatisfy({ $0.refusal != nil }) else { return judgement }
    if let decision = ways.lazy.compactMap(rejection).first {
      rejected(decision.way, decision.decision, into: &judgement)
      judgement.doubt(.missing, because: "A route or rule refuses the target.")
    } else if ways.contains(where: { $0.refusal == ENETUNREACH }) {
      judgement.see(
        .missing, "This machine has no route to \(first.address.host).",
        [Evidence("address", first.address.host, .address)],
        [
          Remedy(
            "See which networks this machine has routes to; the one of the target is missing",
            command: "ip \(first.family)route show table all")
        ])
    } else {
      let why = "The kernel refuses the address: \(SystemError.message(first.refusal ?? 0))."
      judgement.doubt(.missing, .rejects, because: why)
    }
    return judgement
  }

  private func rejection(_ way: Way) -> (way: Way, decision: PolicyWalk.Decision)? {
    walk.rejection(for: way.address).map { (way, $0) }
  }

  private func rejected(
    _ way: Way, _ decision: PolicyWalk.Decision, into judgement: inout Judgement
  ) {
    judgement.see(
      .rejects, "This machine refuses \(way.address.host): \(decision.words).",
      [
        Evidence("address", way.address.host, .address),
        Evidence("decided-by", decision.words, .address),
      ],
      [
        Remedy(
          "Find out what put it there (a VPN's kill switch does, too); if nothing needs it, remove "
            + "exactly this entry", command: decision.removal(way.family))
      ])
  }
}

extension Way {
  /// The option of ip(8) for the address's family, with a blank behind it.
  var family: String { address.family == .v4 ? "" : "-6 " }
}

extension PolicyWalk.Decision {
  /// The command that removes what decides.
  fileprivate func removal(_ family: String) -> String {
    guard let route else { return "sudo ip \(family)rule del priority \(rule.priority)" }
    return "sudo ip \(family)route del \(route.kind) \(route.destination) table \(route.table)"
  }
}
