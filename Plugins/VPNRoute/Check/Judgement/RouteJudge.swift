internal import Linux
internal import Netlink
internal import PluginKit

/// Judges the way to the address that was dialled and did not open.
struct RouteJudge {
  let sight: NetworkSight
  let way: Way
  /// What came of connecting by other interfaces; empty where there was none to try.
  var trials: [InterfaceTrial] = []

  /// What all of it shows.
  func judgement() -> Judgement {
    var judgement = Judgement()
    judgeLink(&judgement)
    judgeNeighbour(&judgement)
    judgeDownTunnels(&judgement)
    judgeCarrier(&judgement)
    judgeSplits(&judgement)
    judgeTrials(&judgement)
    return judgement
  }

  var target: SocketAddress { way.address }

  /// The interface by which the packets leave.
  var interface: Interface? { way.route.flatMap { sight.interface($0.link) } }

  /// The tunnel that the packets go into.
  var carrier: Tunnel? { way.route.flatMap { sight.tunnel($0.link) } }

  /// Where packets go when nothing is said of their network: to the default router, or nowhere.
  var isLeftToDefault: Bool {
    way.refusal != nil || way.isByDefault && carrier == nil
  }

  /// The address as evidence.
  var address: Evidence { Evidence("address", target.host, .address) }

  /// How the packets leave, as the end of a sentence.
  var leaving: String {
    guard let route = way.route, let interface else { return "have no route" }
    let gateway = route.gateway.map { " to \($0.host)" } ?? ""
    return "leave by \(interface.name)\(gateway)"
  }

  /// The policy rule that leads to the table.
  private var rule: PolicyRule? {
    way.table.flatMap {
      PolicyWalk(rules: sight.rules, routes: []).rule(for: target, table: $0)
    }
  }

  /// The way as evidence: interface, router, sender's address, table and entry.
  var wayEvidence: [Evidence] {
    guard let route = way.route else { return [address] }
    var evidence = [address]
    if let interface { evidence.append(Evidence("interface", interface.name)) }
    if let gateway = route.gateway { evidence.append(Evidence("gateway", gateway.host, .address)) }
    if let source = route.source { evidence.append(Evidence("source", source.host, .address)) }
    if let entry = way.entry { evidence.append(Evidence("route", entry.destination, .address)) }
    if let table = way.table { evidence.append(Evidence("table", TableName.words(table))) }
    if let rule, !rule.isUsual { evidence.append(Evidence("rule", rule.words, .address)) }
    return evidence
  }
}
