/// The look that is expected to change the answer most.
package struct NextLook: Hashable, Sendable {
  /// The check that would look.
  package let check: String
  /// The findings it would settle.
  package let findings: [String]
  /// What to do, for people.
  package let text: String
  /// Expected information about the causes, in bits.
  package let gainBits: Double

  package init(check: String, findings: [String], text: String, gainBits: Double) {
    self.check = check
    self.findings = findings
    self.text = text
    self.gainBits = gainBits
  }
}
