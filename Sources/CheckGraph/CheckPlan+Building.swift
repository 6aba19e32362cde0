extension CheckPlan {
  /// A check that is not part of the plan, and why.
  package struct Exclusion: Hashable, Sendable {
    package let check: CheckNode
    package let problem: GraphProblem
  }

  /// Builds a plan from checks in the order of their trust, the built-in ones first.
  ///
  /// Where two checks contradict each other, the one that was given first stays.
  ///
  /// - Parameters:
  ///   - nodes: The checks.
  ///   - given: Facts that are there from the beginning.
  ///   - machineGiven: Those of them that belong to this machine.
  /// - Returns: The plan, and every check that is not part of it.
  package static func build(
    _ nodes: [CheckNode], given: [FactDeclaration], machineGiven: Set<String> = []
  ) -> (plan: CheckPlan, excluded: [Exclusion]) {
    var kept = Admission(given: given, machineGiven: machineGiven)
    for node in nodes { kept.admit(node) }
    kept.excludeMachineChecksThatNeedTargets()
    var checks = kept.checks
    var excluded = kept.excluded
    while let cycle = CycleSearch(checks).first() {
      guard let victim = cycle.map(\.place).max() else { break }
      let steps = cycle.map { step in
        GraphProblem.CycleStep(
          check: checks[step.place].id, origin: checks[step.place].origin, fact: step.fact)
      }
      excluded.append(Exclusion(check: checks[victim], problem: .cycle(steps)))
      checks.remove(at: victim)
    }
    return (CheckPlan(checks: checks, given: given, machineGiven: machineGiven), excluded)
  }
}
