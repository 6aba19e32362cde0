/// Takes checks into a plan one after the other, and refuses those that contradict earlier ones.
struct Admission {
  private(set) var checks: [CheckNode] = []
  private(set) var excluded: [CheckPlan.Exclusion] = []
  private let machineGiven: Set<String>
  private var types: [String: (type: FactType, check: String)] = [:]

  init(given: [FactDeclaration], machineGiven: Set<String>) {
    self.machineGiven = machineGiven
    for fact in given { types[fact.key] = (fact.type, "rdpcheck itself") }
  }

  mutating func admit(_ node: CheckNode) {
    if let problem = duplicate(node) ?? contradiction(node) ?? mixedScope(node)
      ?? doubleProvision(node)
    {
      excluded.append(CheckPlan.Exclusion(check: node, problem: problem))
      return
    }
    checks.append(node)
    for fact in node.needs + node.provides where types[fact.key] == nil {
      types[fact.key] = (fact.type, node.id)
    }
  }

  private func duplicate(_ node: CheckNode) -> GraphProblem? {
    checks.first { $0.id == node.id }
      .map { .duplicateCheck(id: node.id, keptOrigin: $0.origin) }
  }

  private func contradiction(_ node: CheckNode) -> GraphProblem? {
    for fact in node.needs + node.provides {
      if let known = types[fact.key], known.type != fact.type {
        return .wrongType(
          fact: fact.key, here: fact.type, there: known.type, keptCheck: known.check)
      }
    }
    return nil
  }

  private func mixedScope(_ node: CheckNode) -> GraphProblem? {
    for fact in node.provides {
      if let rival = checks.first(where: { $0.isMachine != node.isMachine && $0.feeds(fact.key) }) {
        return .mixedScope(fact: fact.key, keptCheck: rival.id, keptOrigin: rival.origin)
      }
    }
    return nil
  }

  private func doubleProvision(_ node: CheckNode) -> GraphProblem? {
    for fact in node.provides {
      if let rival = checks.first(where: { $0.priority == node.priority && $0.feeds(fact.key) }) {
        return .doubleProvider(
          fact: fact.key, keptCheck: rival.id, keptOrigin: rival.origin)
      }
    }
    return nil
  }

  /// A machine check runs once for all targets, so it cannot wait for what one target shows.
  mutating func excludeMachineChecksThatNeedTargets() {
    var machineFacts = machineGiven
    for check in checks where check.isMachine { machineFacts.formUnion(check.provides.map(\.key)) }
    let targetFacts = Set(
      types.keys.filter { key in
        !machineFacts.contains(key)
          && (checks.contains { !$0.isMachine && $0.feeds(key) } || isGiven(key))
      })
    checks.removeAll { check in
      guard check.isMachine, let fact = check.needs.first(where: { targetFacts.contains($0.key) })
      else { return false }
      excluded.append(
        CheckPlan.Exclusion(check: check, problem: .machineNeedsTarget(fact: fact.key)))
      return true
    }
  }

  private func isGiven(_ key: String) -> Bool { types[key]?.check == "rdpcheck itself" }
}

extension CheckNode {
  func feeds(_ key: String) -> Bool { provides.contains { $0.key == key } }
}
