/// All that is known of one target when the looking is over: what a verdict is made of.
package struct Assessment: Sendable {
  /// By stage: completed, or tried in vain. A stage that is missing was not tried.
  package let stages: [Stage: Bool]
  /// Whether every stage that was asked for was tried, up to where the ladder stopped.
  package let isLadderComplete: Bool
  /// Every run of every check.
  package let records: [CheckRecord]
  /// What causes there are and what they explain.
  package let network: Network
  /// What stands for {host}, {port} and others of that form in the remedies of causes.
  package let placeholders: [String: String]

  /// Takes the parts as they are.
  package init(
    stages: [Stage: Bool], isLadderComplete: Bool, records: [CheckRecord], network: Network,
    placeholders: [String: String] = [:]
  ) {
    self.stages = stages
    self.isLadderComplete = isLadderComplete
    self.records = records
    self.network = network
    self.placeholders = placeholders
  }
}
