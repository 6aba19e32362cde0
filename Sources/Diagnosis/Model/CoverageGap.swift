/// A check that did not look, and why.
package struct CoverageGap: Hashable, Sendable {
  package let check: String
  package let outcome: CheckOutcome
  package let why: String

  package init(check: String, outcome: CheckOutcome, why: String) {
    self.check = check
    self.outcome = outcome
    self.why = why
  }
}
