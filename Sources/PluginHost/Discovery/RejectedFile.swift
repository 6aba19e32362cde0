/// A plugin file or directory that was not used.
package struct RejectedFile: Hashable, Sendable {
  package let path: String
  /// The broken rule, a short stable word such as "writable-by-others".
  package let rule: String
  /// What was seen and what was wanted.
  package let reason: String
  /// The command that mends it, where there is one.
  package let remedy: String?
  /// The user asked for this directory, so that not using it is worth a line in the report.
  package let isNoteworthy: Bool

  package init(
    path: String, rule: String, reason: String, remedy: String?, isNoteworthy: Bool = true
  ) {
    self.path = path
    self.rule = rule
    self.reason = reason
    self.remedy = remedy
    self.isNoteworthy = isNoteworthy
  }
}
