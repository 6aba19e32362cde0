/// What a check said of one of its findings in one run.
package struct FindingReport: Hashable, Sendable {
  package let id: String
  package let state: FindingState
  /// One sentence about this instance; for an unknown one, why.
  package let message: String
  package var evidence: [Evidence]
  package var remedies: [Remedy]
  /// For an unknown one: what a user could do so that it can be told.
  package let whatWouldHelp: String?

  package init(
    id: String, state: FindingState, message: String, evidence: [Evidence] = [],
    remedies: [Remedy] = [], whatWouldHelp: String? = nil
  ) {
    self.id = id
    self.state = state
    self.message = message
    self.evidence = evidence
    self.remedies = remedies
    self.whatWouldHelp = whatWouldHelp
  }
}
