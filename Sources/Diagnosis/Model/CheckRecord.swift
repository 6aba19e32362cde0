/// One run of one check for one target, when it is over.
package struct CheckRecord: Hashable, Sendable {
  package let id: String
  package let plugin: String
  package let version: String
  package let outcome: CheckOutcome
  /// Why it ended so, for people; empty where the outcome says it all.
  package let reason: String
  /// Milliseconds since the whole run began; nil when it never started.
  package let startedMilliseconds: Int?
  package let durationMilliseconds: Int
  /// Every declared finding once or more, in the order of declaration.
  package let findings: [FindingReport]

  package init(
    id: String, plugin: String, version: String, outcome: CheckOutcome, reason: String = "",
    startedMilliseconds: Int?, durationMilliseconds: Int, findings: [FindingReport]
  ) {
    self.id = id
    self.plugin = plugin
    self.version = version
    self.outcome = outcome
    self.reason = reason
    self.startedMilliseconds = startedMilliseconds
    self.durationMilliseconds = durationMilliseconds
    self.findings = findings
  }
}
