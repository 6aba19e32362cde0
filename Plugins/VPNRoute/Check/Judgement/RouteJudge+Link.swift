internal import Linux
internal import Netlink
internal import PluginKit

extension RouteJudge {
  /// Whether the wire that leads to the target is there.
  func judgeLink(_ judgement: inout Judgement) {
    if let interface, carrier == nil, !interface.isLoopback {
      if interface.isWithoutCarrier || !interface.isUp || way.route?.isDead == true {
        return seeDown(interface, &judgement)
      }
    }
    if let interface = downLinkOfTarget { return seeDown(interface, &judgement) }
    if way.refusal != nil, !sight.isConnected {
      let off = sight.ordinary.first { !$0.isUp && $0.kind == nil } ?? sight.ordinary.first
      judgement.see(
        .linkDown, "No interface of this machine is up, connected, and has an address.",
        sight.ordinary.prefix(8).map { Evidence($0.name, $0.stateWords) },
        off.map { [Self.remedy(for: $0)] } ?? [])
    }
  }

  /// An interface without a link whose own network has the target.
  private var downLinkOfTarget: Interface? {
    sight.ordinary.first { interface in
      (!interface.isUp || interface.isWithoutCarrier)
        && sight.addresses.contains {
          $0.link == interface.index && !$0.network.isHost && $0.network.contains(target)
        }
    }
  }

  private func seeDown(_ interface: Interface, _ judgement: inout Judgement) {
    judgement.see(
      .linkDown,
      "The interface \(interface.name), whose link leads to \(target.host), "
        + "\(interface.stateWords).",
      [address, Evidence("interface", interface.name), Evidence("state", interface.operWord)],
      [Self.remedy(for: interface)])
  }

  private static func remedy(for interface: Interface) -> Remedy {
    let name = ShellWord.quoted(interface.name)
    guard interface.isUp else {
      return Remedy(
        "Switch the interface \(interface.name) on", command: "sudo ip link set \(name) up")
    }
    return interface.isWithoutCarrier
      ? Remedy(
        "Plug in the cable of \(interface.name) or join its network",
        command: "ip link show \(name)")
      : Remedy(
        "Have \(interface.name) get its address again", command: "ip address show \(name)")
  }

  /// Whether the target, or the router, answers on its link.
  func judgeNeighbour(_ judgement: inout Judgement) {
    let isGateway = way.route?.gateway != nil
    let asked: RouteFinding = isGateway ? .gatewayFailed : .neighbourFailed
    if !isGateway || way.route == nil {
      judgement.doubt(.gatewayFailed, because: "No router is on the way.")
    }
    if isGateway || way.route == nil {
      judgement.doubt(.neighbourFailed, because: "The target is on no link of this machine.")
    }
    guard let route = way.route, route.kind == .unicast else { return doubtNeighbour(&judgement) }
    guard let interface, !interface.hasNoNeighbours, !interface.isPointToPoint,
      !judgement.seen.contains(.linkDown)
    else {
      judgement.doubt(asked, because: "The link has no neighbours that could be asked.")
      return
    }
    let next = route.gateway ?? target
    switch sight.neighbour(next, on: interface.index) {
    case .some(let state) where state.isSearchedInVain:
      seeNeighbour(asked, next, interface, state, &judgement)
    case .some(let state) where state.hasAnswered: return
    case .some(let state):
      judgement.doubt(asked, because: "\(next.host) was not asked again yet (\(state.word)).")
    case nil: judgement.doubt(asked, because: "The kernel does not know \(next.host) yet.")
    }
  }

  private func doubtNeighbour(_ judgement: inout Judgement) {
    judgement.doubt(
      .gatewayFailed, .neighbourFailed, because: "The packets leave by no link.")
  }

  private func seeNeighbour(
    _ id: RouteFinding, _ next: SocketAddress, _ interface: Interface, _ state: Neighbour.State,
    _ judgement: inout Judgement
  ) {
    let name = ShellWord.quoted(interface.name)
    let who = id == .gatewayFailed ? "The router \(next.host)" : "Nobody answers for \(next.host)"
    let evidence = [
      Evidence("neighbour", next.host, .address), Evidence("interface", interface.name),
      Evidence("state", state.word),
    ]
    judgement.see(
      id,
      id == .gatewayFailed
        ? "\(who) on \(interface.name) does not answer (\(state.word))."
        : "\(who) on the link of \(interface.name) (\(state.word)).",
      evidence,
      [
        Remedy(
          id == .gatewayFailed
            ? "Check that the router is on and that this is its address"
            : "Check that the machine is on and in this network",
          command: "ip neighbour show dev \(name)")
      ])
  }
}

extension Interface {
  /// Its state as the end of a sentence.
  var stateWords: String {
    if !isUp { return "is switched off" }
    return isWithoutCarrier ? "has no carrier (nothing is at the other end)" : "is up"
  }
}
