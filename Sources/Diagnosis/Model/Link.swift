/// How strongly a cause explains a finding.
package struct Link: Hashable, Sendable {
  /// The other end: a cause's id in a finding, a finding's id in a cause.
  package let id: String
  /// The probability of the finding where only this cause is at work, above 0 and below 1.
  package let strength: Double

  package init(_ id: String, _ strength: Double) {
    self.id = id
    self.strength = strength
  }
}
