internal import CheckGraph
internal import Diagnosis

/// Decides which checks to start when. Pure: facts and ends go in, orders come out.
struct Scheduler {
  /// What is to be done.
  enum Order: Equatable {
    /// Begin a run with these facts.
    case start(check: Int, scope: Scope, facts: [String: FactValue])
    /// The check will not run.
    case giveUp(check: Int, scope: Scope, reason: String)
  }

  let plan: CheckPlan
  let isSerial: [Bool]
  /// Why checks are left out from the beginning; nil for those that are not.
  let exclusions: [String?]
  var machine: Board
  var targets: [Int: Board] = [:]
  var serialRuns: Set<Int> = []
  /// Scopes in which something happened since orders were last given.
  var changed: Set<Scope> = []

  /// The checks and facts of one scope.
  struct Board {
    var facts: FactBoard
    var states: [Int: CheckState]
  }

  init(
    plan: CheckPlan, isSerial: [Bool], exclusions: [String?],
    machineFacts: [String: RecordedFact]
  ) {
    self.plan = plan
    self.isSerial = isSerial
    self.exclusions = exclusions
    machine = Board(
      facts: FactBoard(given: machineFacts),
      states: Self.waiting(plan) { $0.isMachine })
    changed = [.machine]
  }

  static func waiting(
    _ plan: CheckPlan, _ isWanted: (CheckNode) -> Bool
  ) -> [Int: CheckState] {
    let places = plan.checks.indices.filter { isWanted(plan.checks[$0]) }
    return Dictionary(uniqueKeysWithValues: places.map { ($0, .waiting) })
  }
}

// MARK: - Inputs

extension Scheduler {
  /// Adds a target with the facts that are known of it from the beginning.
  mutating func add(target: Int, facts: [String: RecordedFact]) {
    targets[target] = Board(
      facts: FactBoard(given: facts), states: Self.waiting(plan) { !$0.isMachine })
    noteChange(.target(target))
  }

  /// Forgets a target whose checks are all over.
  mutating func remove(target: Int) {
    targets[target] = nil
  }

  mutating func put(_ key: String, _ fact: RecordedFact, from check: Int, scope: Scope) {
    change(scope) { $0.facts.put(key, fact, from: check) }
    noteChange(scope)
  }

  mutating func end(check: Int, scope: Scope, outcome: CheckOutcome, reason: String) {
    change(scope) { $0.states[check] = .ended(outcome, reason: reason) }
    noteChange(scope)
    if serialRuns.remove(check) != nil { changed.formUnion(targets.keys.map { .target($0) }) }
  }

  /// What happens to this machine can matter to every target.
  mutating func noteChange(_ scope: Scope) {
    changed.insert(scope)
    if scope == .machine { changed.formUnion(targets.keys.map { .target($0) }) }
  }

  mutating func change(_ scope: Scope, _ body: (inout Board) -> Void) {
    switch scope {
    case .machine: body(&machine)
    case .target(let target):
      if var board = targets.removeValue(forKey: target) {
        body(&board)
        targets[target] = board
      }
    }
  }
}

// MARK: - Questions

extension Scheduler {
  /// No check of the scope will do anything any more.
  func isOver(_ scope: Scope) -> Bool {
    board(scope)?.states.values.allSatisfy(\.isOver) ?? true
  }

  func state(of check: Int, scope: Scope) -> CheckState? {
    board(scope)?.states[check]
  }

  /// The facts that came, this machine's among them.
  func facts(of target: Int) -> [String: RecordedFact] {
    let own = targets[target]?.facts.known(providers: plan.providers) ?? [:]
    return machine.facts.known(providers: plan.providers).merging(own) { _, own in own }
  }

  func board(_ scope: Scope) -> Board? {
    switch scope {
    case .machine: machine
    case .target(let target): targets[target]
    }
  }
}
