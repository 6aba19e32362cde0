internal import CRDPCheck
internal import Linux
internal import PluginKit

/// The check "firewall.client": which rule of this machine decides about the connection.
struct FirewallCheck {
  /// The facts without which there is no conversation to ask about.
  static let requires: [any AnyFactKey] = [FactKey<[String]>.addresses, FactKey<Int64>.targetPort]
  /// What tells whether rules have to be read at all, and which way packets take.
  static let wants: [any AnyFactKey] = [
    FactKey<String>.tcpOutcome, FactKey<String>.address, FactKey<String>.dialledAddress,
    FactKey<String>.routeInterface, FactKey<String>.routeSource,
  ]

  /// Where facts come from and findings go to.
  let run: Run

  func perform() -> RDPOutcome {
    guard let address else { return .inconclusive }
    let outcome = run[.tcpOutcome]
    // What finds no route meets no rule.
    guard outcome != "net-unreachable",
      let way = Way.find(
        to: address, source: run[.routeSource], interface: run[.routeInterface])
    else { return .notApplicable }
    let sight = Survey(address: address, outcome: outcome, way: way).look()
    FirewallJudge.judge(sight).report(to: run)
    return .done
  }

  /// The address of which the outcome speaks; where nobody says, the first.
  private var address: SocketAddress? {
    guard let number = run[.targetPort], let port = UInt16(exactly: number), port != 0,
      let text = run[.address] ?? run[.dialledAddress] ?? run[.addresses]?.first
    else { return nil }
    return SocketAddress(text, port: port)
  }
}
