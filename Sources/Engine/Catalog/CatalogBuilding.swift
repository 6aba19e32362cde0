internal import CheckGraph
internal import Diagnosis
internal import PluginHost
private import WorkerWire

/// Takes plugins into a catalog one after the other.
struct CatalogBuilding {
  private(set) var checks: [CatalogCheck] = []
  private(set) var causes: [Cause] = []
  private(set) var rejected: [RejectedFile] = []
  private var pluginPaths: [String: String] = [:]
  private var findingOwners: [String: String] = [:]

  mutating func admit(_ plugin: LoadedPlugin) {
    do throws(DescriptionRules.Violation) {
      try DescriptionRules.check(plugin.description)
      try checkAgainstOthers(plugin)
    } catch {
      rejected.append(
        RejectedFile(path: plugin.path, rule: error.rule, reason: error.reason, remedy: nil))
      return
    }
    pluginPaths[plugin.description.id] = plugin.path
    for check in plugin.description.checks {
      for finding in check.findings { findingOwners[finding.id] = plugin.path }
    }
    causes += plugin.description.causes
    checks += plugin.description.checks.enumerated().map { place, check in
      CatalogCheck(
        node: node(check, plugin.path), description: check, pluginPlace: plugin.place,
        checkPlace: place, plugin: plugin.description.id, version: plugin.description.version)
    }
  }

  private func checkAgainstOthers(
    _ plugin: LoadedPlugin
  ) throws(DescriptionRules.Violation) {
    let id = plugin.description.id
    if let other = pluginPaths[id] {
      throw DescriptionRules.Violation(
        rule: "duplicate-plugin", reason: "a plugin with the id \(id) is loaded from \(other)")
    }
    for finding in plugin.description.checks.flatMap(\.findings) {
      if let other = findingOwners[finding.id] {
        throw DescriptionRules.Violation(
          rule: "duplicate-id", reason: "the finding \(finding.id) is declared by \(other) already")
      }
    }
  }

  private func node(_ check: CheckDescription, _ path: String) -> CheckNode {
    CheckNode(
      id: check.id, origin: path, requires: check.requires.compactMap { FactDeclaration($0) },
      wants: check.wants.compactMap { FactDeclaration($0) },
      provides: check.provides.compactMap { FactDeclaration($0) }, isMachine: check.scope == 1,
      priority: check.priority)
  }
}
