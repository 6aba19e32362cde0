internal import CRDPCheck
internal import PluginKit

/// The check "antivirus.client": which security products are on this machine.
struct PresenceCheck: Sendable {
  var look: @Sendable () -> MachineSight = MachineSight.look

  static let provides: [any AnyFactKey] = [
    FactKey<[String]>.securityProducts, FactKey<[String]>.interceptingRoots,
  ]

  func run(_ run: Run) -> RDPOutcome {
    let sight = look()
    run.put(.securityProducts, sight.presences.map(\.label))
    run.put(.interceptingRoots, sight.roots)
    for judged in PresenceJudge.judge(sight) { judged.report(to: run) }
    return .done
  }
}
