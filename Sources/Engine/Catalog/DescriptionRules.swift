private import CheckGraph
private import Diagnosis
internal import WorkerWire

/// What a plugin's declaration must hold by itself. It comes from the plugin's process: all of it
/// is checked here, whatever its worker has checked before.
enum DescriptionRules {
  /// A broken rule.
  struct Violation: Error, Hashable {
    let rule: String
    let reason: String
  }

  static func check(_ plugin: PluginDescription) throws(Violation) {
    try checkID(plugin.id, "the plugin's id")
    guard plugin.factsVersion == 1 else {
      throw Violation(
        rule: "wrong-facts-version",
        reason: "it speaks version \(plugin.factsVersion) of the fact vocabulary; this rdpcheck"
          + " speaks version 1")
    }
    try checkUnique(plugin.checks.map(\.id), "checks")
    try checkUnique(plugin.checks.flatMap { $0.findings.map(\.id) }, "findings")
    try checkUnique(plugin.causes.map(\.id), "causes")
    try checkUnique(plugin.options.map(\.name), "options")
    for check in plugin.checks { try self.check(check) }
    for cause in plugin.causes { try self.check(cause) }
  }

  private static func check(_ check: CheckDescription) throws(Violation) {
    try checkID(check.id, "a check's id")
    for fact in check.requires + check.wants + check.provides
    where FactDeclaration(fact) == nil {
      throw Violation(
        rule: "bad-fact",
        reason: "\(quoted(fact)) in \(check.id) is no fact: write key:type with type bool, int,"
          + " str, list or bytes")
    }
    guard check.scope <= 1 else {
      throw Violation(
        rule: "bad-scope", reason: "\(check.id) has the scope \(check.scope); 0 and 1 are known")
    }
    for finding in check.findings {
      try checkID(finding.id, "a finding's id")
      try checkProbability(finding.leak, "the leak of \(finding.id)", mayBeZero: true)
      try checkLinks(finding.causes, finding.id)
    }
  }

  private static func check(_ cause: Cause) throws(Violation) {
    try checkID(cause.id, "a cause's id")
    try checkProbability(cause.prior, "the prior of \(cause.id)", mayBeZero: false)
    try checkLinks(cause.explains, cause.id)
  }

  private static func checkLinks(_ links: [Link], _ owner: String) throws(Violation) {
    for link in links {
      try checkID(link.id, "a link's id in \(owner)")
      try checkProbability(
        link.strength, "the strength of \(link.id) in \(owner)", mayBeZero: false)
    }
    try checkUnique(links.map(\.id), "links of \(owner)")
  }

  private static func checkID(_ id: String, _ what: String) throws(Violation) {
    guard DottedID.isValid(id) else {
      throw Violation(
        rule: "bad-id",
        reason: "\(what) is \(quoted(id)): ids are words of a-z, 0-9 and - joined by dots, at most"
          + " \(DottedID.longest) bytes")
    }
  }

  private static func checkProbability(
    _ value: Double, _ what: String, mayBeZero: Bool
  ) throws(Violation) {
    guard value.isFinite, value < 1, mayBeZero ? value >= 0 : value > 0 else {
      let bounds = mayBeZero ? "0 or more and below 1" : "above 0 and below 1"
      throw Violation(rule: "bad-probability", reason: "\(what) is \(value); it must be \(bounds)")
    }
  }

  private static func checkUnique(_ ids: [String], _ what: String) throws(Violation) {
    var seen = Set<String>()
    for id in ids where !seen.insert(id).inserted {
      throw Violation(rule: "duplicate-id", reason: "two of its \(what) are called \(quoted(id))")
    }
  }

  private static func quoted(_ text: String) -> String { "“\(text.prefix(120))”" }
}
