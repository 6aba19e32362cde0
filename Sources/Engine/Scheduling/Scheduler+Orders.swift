internal import CheckGraph
private import Diagnosis

extension Scheduler {
  /// What is to be done now. Each order is given once and counts as obeyed.
  mutating func orders() -> [Order] {
    var orders: [Order] = []
    // A check that is given up can make others impossible: go on until nothing changes.
    while !changed.isEmpty {
      let scopes = changed.sorted()
      changed = []
      for scope in scopes { giveOrders(in: scope, &orders) }
    }
    return orders
  }

  mutating func giveOrders(in scope: Scope, _ orders: inout [Order]) {
    let waiting = (board(scope)?.states ?? [:]).filter { $0.value == .waiting }.keys.sorted()
    for check in waiting {
      if let exclusion = exclusions[check] {
        giveUp(check, scope, exclusion, &orders)
        continue
      }
      switch readiness(of: check, scope: scope) {
      case .notYet: continue
      case .never(let reason): giveUp(check, scope, reason, &orders)
      case .ready(let facts):
        if isSerial[check], !serialRuns.insert(check).inserted { continue }
        change(scope) { $0.states[check] = .running }
        orders.append(.start(check: check, scope: scope, facts: facts))
      }
    }
  }

  mutating func giveUp(
    _ check: Int, _ scope: Scope, _ reason: String, _ orders: inout [Order]
  ) {
    change(scope) { $0.states[check] = .ended(.notRun, reason: reason) }
    noteChange(scope)
    orders.append(.giveUp(check: check, scope: scope, reason: reason))
  }

  enum Readiness {
    case notYet
    case never(reason: String)
    case ready([String: FactValue])
  }

  mutating func readiness(of check: Int, scope: Scope) -> Readiness {
    let node = plan.checks[check]
    var facts: [String: FactValue] = [:]
    var isPending = false
    for fact in node.requires {
      switch standing(fact.key, scope) {
      case .there(let value): facts[fact.key] = value.value
      case .pending: isPending = true
      case .impossible: return .never(reason: missing(fact.key, scope))
      }
    }
    for fact in node.wants {
      switch standing(fact.key, scope) {
      case .there(let value): facts[fact.key] = value.value
      case .pending: isPending = true
      case .impossible: continue
      }
    }
    return isPending ? .notYet : .ready(facts)
  }

  mutating func standing(_ key: String, _ scope: Scope) -> FactBoard.Standing {
    let home = plan.machineFacts.contains(key) ? Scope.machine : scope
    let states = board(home)?.states ?? [:]
    let providers = plan.providers[key] ?? []
    var standing = FactBoard.Standing.impossible
    change(home) { board in
      standing = board.facts.standing(key, providers: providers) { states[$0]?.isOver ?? true }
    }
    return standing
  }

  /// Why a fact cannot come, down to the check at the root of it.
  func missing(_ key: String, _ scope: Scope) -> String {
    let home = plan.machineFacts.contains(key) ? Scope.machine : scope
    guard let provider = plan.providers[key]?.first else {
      return "no \(key): no plugin provides it"
    }
    let id = plan.checks[provider].id
    guard case .ended(let outcome, let reason)? = board(home)?.states[provider] else {
      return "no \(key), because \(id) is not part of this run"
    }
    switch outcome {
    case .done, .notApplicable: return "no \(key), because \(id) had none to give"
    case .notRun: return "no \(key), because \(id) was not run"
    default:
      let detail = reason.isEmpty ? "" : " (\(reason))"
      return "no \(key), because \(id) ended as \(outcome.word)\(detail)"
    }
  }
}
