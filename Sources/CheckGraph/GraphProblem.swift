/// Why a check was left out of the plan.
package enum GraphProblem: Hashable, Sendable {
  /// Another check, loaded before it, has the same id.
  case duplicateCheck(id: String, keptOrigin: String)
  /// It feeds a fact that a check loaded before it feeds with the same priority.
  case doubleProvider(fact: String, keptCheck: String, keptOrigin: String)
  /// It feeds a fact of the machine that a check feeds for a target, or the other way round.
  case mixedScope(fact: String, keptCheck: String, keptOrigin: String)
  /// It and a check loaded before it give one fact different types.
  case wrongType(fact: String, here: FactType, there: FactType, keptCheck: String)
  /// It waits for itself: each element names a check and the fact that the next one waits for.
  case cycle([CycleStep])
  /// It looks at the machine but requires a fact that only targets have.
  case machineNeedsTarget(fact: String)

  /// One arrow of a cycle.
  package struct CycleStep: Hashable, Sendable {
    package let check: String
    package let origin: String
    /// The fact of this check that the next one in the cycle waits for.
    package let fact: String
  }

  /// A short stable word for it.
  package var rule: String {
    switch self {
    case .duplicateCheck: "duplicate-check"
    case .doubleProvider: "double-provider"
    case .mixedScope: "mixed-scope"
    case .wrongType: "wrong-fact-type"
    case .cycle: "cycle"
    case .machineNeedsTarget: "machine-needs-target"
    }
  }
}

// MARK: - CustomStringConvertible

extension GraphProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .duplicateCheck(let id, let keptOrigin):
      "a check with the id \(id) is already loaded from \(keptOrigin); ids must be unique"
    case .doubleProvider(let fact, let keptCheck, let keptOrigin):
      "the fact \(fact) is already provided by \(keptCheck) from \(keptOrigin) with the same"
        + " priority; give this check another priority or another fact"
    case .mixedScope(let fact, let keptCheck, let keptOrigin):
      "the fact \(fact) is either the machine's or a target's, and \(keptCheck) from \(keptOrigin)"
        + " provides it in the other scope"
    case .wrongType(let fact, let here, let there, let keptCheck):
      "the fact \(fact) is declared as \(here.rawValue) here but as \(there.rawValue) by \(keptCheck)"
    case .cycle(let steps):
      "these checks wait for one another: " + Self.text(of: steps)
    case .machineNeedsTarget(let fact):
      "a machine check may require machine facts only, and \(fact) belongs to a target"
    }
  }

  private static func text(of steps: [CycleStep]) -> String {
    let arrows = steps.map { "\($0.check) (\($0.origin)) -\($0.fact)->" }
    return (arrows + [steps.first?.check ?? ""]).joined(separator: " ")
  }
}
