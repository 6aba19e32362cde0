import Diagnosis

extension CheckRecord {
  /// A record of a check that looked, with only what diagnosis reads.
  init(_ id: String, _ findings: [FindingReport] = []) {
    self.init(id, .done, findings)
  }

  /// A record that ended in some way, with only what diagnosis reads.
  init(
    _ id: String, _ outcome: CheckOutcome, reason: String = "", _ findings: [FindingReport] = []
  ) {
    self.init(
      id: id, plugin: "test", version: "1", outcome: outcome, reason: reason,
      startedMilliseconds: 0, durationMilliseconds: 1, findings: findings)
  }
}

extension FindingReport {
  /// A report that only has a state.
  init(_ id: String, _ state: FindingState, remedies: [Remedy] = [], help: String? = nil) {
    self.init(
      id: id, state: state, message: "About \(id)", remedies: remedies, whatWouldHelp: help)
  }
}

extension FindingDefinition {
  /// A definition whose title does not matter.
  init(_ id: String, effect: Effect = .none, leak: Double = 0.01, _ causes: [Link]) {
    self.init(id: id, title: id, effect: effect, leak: leak, causes: causes)
  }
}

extension Cause {
  /// A cause whose title does not matter.
  init(_ id: String, effect: Effect = .blocks, prior: Double = 0.05, remedies: [Remedy] = []) {
    self.init(id: id, title: id, effect: effect, prior: prior, remedies: remedies)
  }
}

extension Assessment {
  /// The verdict on an assessment of these parts.
  static func verdict(
    stages: [Stage: Bool] = [.dns: true, .tcp: false], isLadderComplete: Bool = true,
    causes: [Cause] = [], findings: [FindingDefinition] = [], records: [CheckRecord] = [],
    placeholders: [String: String] = [:]
  ) -> Verdict {
    VerdictBuilder(
      Assessment(
        stages: stages, isLadderComplete: isLadderComplete, records: records,
        network: Network(causes: causes, findings: findings), placeholders: placeholders)
    ).verdict()
  }
}
