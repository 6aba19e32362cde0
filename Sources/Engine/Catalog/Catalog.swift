package import CheckGraph
package import Diagnosis
package import PluginHost
private import WorkerWire

/// Everything that can be run and said: the checks that fit together, their findings and causes.
package struct Catalog: Sendable {
  /// In the order of the plan.
  package let checks: [CatalogCheck]
  package let plan: CheckPlan
  package let findings: [FindingDefinition]
  /// The causes that plugins bring along.
  package let causes: [Cause]
  /// Plugins and checks that were left out.
  package let rejected: [RejectedFile]

  /// Facts that rdpcheck itself puts in.
  package static let given = [
    FactDeclaration("client.clock", .int), FactDeclaration("target.given", .str),
    FactDeclaration("target.host", .str), FactDeclaration("target.port", .int),
  ]
  /// Those of them that belong to this machine.
  package static let machineGiven: Set<String> = ["client.clock"]

  /// Puts plugins together, the built-in ones first. Where two contradict each other, the one
  /// that comes first stays.
  package init(_ plugins: [LoadedPlugin]) {
    var building = CatalogBuilding()
    for plugin in plugins { building.admit(plugin) }
    let (plan, excluded) = CheckPlan.build(
      building.checks.map(\.node), given: Self.given, machineGiven: Self.machineGiven)
    let kept = Set(plan.checks.map(\.key))
    checks = building.checks.filter { kept.contains($0.node.key) }
    self.plan = plan
    findings = checks.flatMap(\.description.findings)
    causes = building.causes
    rejected = building.rejected + excluded.map(Self.rejection)
  }

  private static func rejection(_ excluded: CheckPlan.Exclusion) -> RejectedFile {
    RejectedFile(
      path: excluded.check.origin, rule: excluded.problem.rule,
      reason: "its check \(excluded.check.id) is left out: \(excluded.problem)", remedy: nil)
  }
}

extension CheckNode {
  /// Tells apart checks that two files call the same.
  fileprivate var key: [String] { [origin, id] }
}
