internal import Linux
internal import Netlink
internal import PluginKit

extension RouteJudge {
  /// Another interface than the one that is taken is up, or a tunnel could be.
  private var hasOtherWays: Bool {
    let others = sight.ordinary.filter { interface in
      interface.index != way.route?.link && interface.isRunning
        && sight.addresses.contains { $0.link == interface.index && !$0.address.isLinkLocal }
    }
    return !others.isEmpty || sight.tunnels.contains { $0.interface.index != way.route?.link }
  }

  /// What connecting by other interfaces showed.
  func judgeTrials(_ judgement: inout Judgement) {
    let id = RouteFinding.otherAnswers
    guard !trials.isEmpty else {
      // Where there is but one way out, no other can be the right one.
      if hasOtherWays || !sight.configured.isEmpty {
        judgement.doubt(id, because: "No other interface was found that could lead there.")
      }
      return
    }
    guard !trials.contains(where: { $0.interface == nil && $0.outcome == .open }) else {
      judgement.doubt(id, because: "The port opens now on the usual way, too.")
      return
    }
    guard let trial = trials.first(where: { $0.interface != nil && $0.outcome == .open }),
      let name = trial.interface
    else {
      // A tunnel that does not let the target in cannot show that it is the right one.
      if judgement.seen.contains(.notAllowed) || judgement.seen.contains(.outsideTunnel) {
        judgement.doubt(id, because: "A tunnel may lead there and not let the packets in.")
      }
      return
    }
    seeAnswer(trial, by: name, &judgement)
  }

  private func seeAnswer(
    _ trial: InterfaceTrial, by name: String, _ judgement: inout Judgement
  ) {
    judgement.see(
      .otherAnswers, "\(target.host) takes the connection when it is made by \(name).",
      wayEvidence + [Evidence("answers-by", name)],
      [
        Remedy(
          "Send the target by that interface",
          command: "sudo ip \(way.family)route replace \(host)"
            + (trial.gateway.map { " via \($0.host)" } ?? "") + " dev \(ShellWord.quoted(name))")
      ]
        + (carrier.map { [Remedy("Or stop the VPN of \($0.name) while it is not needed")] } ?? []))
    // It needs no VPN that is down, and nobody is off.
    judgement.withdraw(
      .tunnelDown, .tunnelLeadsThere, .neighbourFailed, .gatewayFailed,
      because: "The target answers by \(name).")
  }
}
