private import CheckGraph
internal import Diagnosis
internal import WorkerWire

/// Collects what one run says, and makes its record when it is over.
///
/// The messages come from the plugin's process: what its declaration does not cover is dropped and
/// noted, whatever its worker has let through.
struct RunRecorder {
  let check: CatalogCheck
  let scope: Scope
  var startedMilliseconds: Int
  private var reports: [FindingReport] = []
  /// The place of each handle's report.
  private var places: [UInt32: Int] = [:]
  private var brokenRules: [String] = []

  init(check: CatalogCheck, scope: Scope, startedMilliseconds: Int) {
    self.check = check
    self.scope = scope
    self.startedMilliseconds = startedMilliseconds
  }

  /// Notes that the plugin broke a rule.
  mutating func note(rule: String, detail: String) {
    if brokenRules.count < 8 { brokenRules.append("\(rule): \(detail)") }
  }

  mutating func report(handle: UInt32, id: String, message: String?) {
    guard let definition = definition(id) else { return }
    places[handle] = reports.count
    reports.append(
      FindingReport(id: id, state: .present, message: message ?? definition.title))
  }

  mutating func reportUnknown(id: String, why: String, whatWouldHelp: String?) {
    guard definition(id) != nil else { return }
    reports.append(
      FindingReport(id: id, state: .unknown, message: why, whatWouldHelp: whatWouldHelp))
  }

  mutating func add(_ evidence: Evidence, to handle: UInt32) {
    guard let place = places[handle] else { return }
    // Of a secret only the key is kept.
    let kept =
      evidence.privacy == .secret
      ? Evidence(key: evidence.key, value: "", privacy: .secret) : evidence
    reports[place].evidence.append(kept)
  }

  mutating func add(_ remedy: Remedy, to handle: UInt32) {
    guard let place = places[handle] else { return }
    reports[place].remedies.append(remedy)
  }

  private func definition(_ id: String) -> FindingDefinition? {
    check.description.findings.first { $0.id == id }
  }
}

// MARK: - The record

extension RunRecorder {
  /// The run's record.
  ///
  /// - Parameters:
  ///   - outcome: How it ended.
  ///   - reason: Why, for people.
  ///   - milliseconds: When it ended, since the whole run began.
  func record(outcome: CheckOutcome, reason: String, at milliseconds: Int) -> CheckRecord {
    let why = ([reason] + brokenRules.map { "refused: \($0)" }).filter { !$0.isEmpty }
      .joined(separator: "; ")
    return CheckRecord(
      id: check.node.id, plugin: check.plugin, version: check.version, outcome: outcome,
      reason: why, startedMilliseconds: startedMilliseconds,
      durationMilliseconds: milliseconds - startedMilliseconds,
      findings: findings(outcome, reason))
  }

  /// What was reported, and what follows for the rest: absent where the check has looked.
  private func findings(_ outcome: CheckOutcome, _ reason: String) -> [FindingReport] {
    check.description.findings.flatMap { definition in
      let own = reports.filter { $0.id == definition.id }
      return own.isEmpty ? [unreported(definition, outcome, reason)] : own
    }
  }

  private func unreported(
    _ definition: FindingDefinition, _ outcome: CheckOutcome, _ reason: String
  ) -> FindingReport {
    guard outcome != .done else {
      return FindingReport(id: definition.id, state: .absent, message: definition.title)
    }
    return FindingReport(
      id: definition.id, state: .unknown, message: reason.isEmpty ? outcome.word : reason)
  }

  /// The record of a check that was never started.
  static func notRun(_ check: CatalogCheck, reason: String) -> CheckRecord {
    CheckRecord(
      id: check.node.id, plugin: check.plugin, version: check.version, outcome: .notRun,
      reason: reason, startedMilliseconds: nil, durationMilliseconds: 0,
      findings: check.description.findings.map {
        FindingReport(id: $0.id, state: .unknown, message: reason)
      })
  }
}
