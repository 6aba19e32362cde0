package import CheckGraph
package import Diagnosis

/// Everything about one target when all its checks are over.
package struct TargetResult: Hashable, Sendable {
  package let target: Target
  /// The address on which the connection got furthest, as text; nil when none was tried.
  package let address: String?
  package let verdict: Verdict
  /// By check id.
  package let checks: [CheckRecord]
  package let facts: [String: RecordedFact]

  package init(
    target: Target, address: String?, verdict: Verdict, checks: [CheckRecord],
    facts: [String: RecordedFact]
  ) {
    self.target = target
    self.address = address
    self.verdict = verdict
    self.checks = checks
    self.facts = facts
  }
}

/// A fact with who may read it and which check said it.
package struct RecordedFact: Hashable, Sendable {
  package let value: FactValue
  package let privacy: Privacy
  /// The check's id, or "host" for what rdpcheck itself put in.
  package let source: String

  package init(value: FactValue, privacy: Privacy, source: String) {
    self.value = value
    self.privacy = privacy
    self.source = source
  }
}
