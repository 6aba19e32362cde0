/// Which check waits for which, derived from the facts that they declare.
///
/// Checks keep the order in which they were given, so that every run and every listing agree.
package struct CheckPlan: Hashable, Sendable {
  package let checks: [CheckNode]
  /// Facts that are there from the beginning.
  package let given: [FactDeclaration]
  /// For each fact the checks that provide it, as places in the list, highest priority first.
  package let providers: [String: [Int]]
  /// For each fact the checks that wait for it, as places in the list.
  package let consumers: [String: [Int]]
  /// Facts that belong to this machine and not to a target.
  package let machineFacts: Set<String>

  init(checks: [CheckNode], given: [FactDeclaration], machineGiven: Set<String>) {
    self.checks = checks
    self.given = given
    var providers: [String: [Int]] = [:]
    var consumers: [String: [Int]] = [:]
    var machineFacts = machineGiven
    for (place, check) in checks.enumerated() {
      for fact in check.provides {
        providers[fact.key, default: []].append(place)
        if check.isMachine { machineFacts.insert(fact.key) }
      }
      for fact in check.needs { consumers[fact.key, default: []].append(place) }
    }
    self.providers = providers.mapValues { places in
      places.sorted { (-checks[$0].priority, $0) < (-checks[$1].priority, $1) }
    }
    self.consumers = consumers
    self.machineFacts = machineFacts
  }
}
