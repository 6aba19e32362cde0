internal import PluginKit

/// What the check says in the end: what it saw, and what it could not tell. All else is absent.
struct Judgement: Sendable {
  /// An abnormality that was seen.
  struct Sighting: Sendable {
    let finding: FirewallFinding
    let message: String
    let evidence: [Evidence]
    let remedies: [Remedy]
  }

  /// An abnormality that could not be told.
  struct Doubt: Hashable, Sendable {
    let finding: FirewallFinding
    let why: String
    let help: String?
  }

  private(set) var sightings: [Sighting] = []
  private(set) var doubts: [Doubt] = []

  /// Notes what was seen.
  mutating func see(
    _ finding: FirewallFinding, _ message: String, _ evidence: [Evidence] = [],
    _ remedies: [Remedy] = []
  ) {
    doubts.removeAll { $0.finding == finding }
    sightings.append(
      Sighting(finding: finding, message: message, evidence: evidence, remedies: remedies))
  }

  /// Notes what could not be told, and why. What was seen stays seen, and the first reason stays.
  mutating func doubt(_ findings: [FirewallFinding], because why: String, help: String? = nil) {
    let settled = sightings.map(\.finding) + doubts.map(\.finding)
    doubts += findings.filter { !settled.contains($0) }.map {
      Doubt(finding: $0, why: why, help: help)
    }
  }

  /// Hands everything to the host.
  func report(to run: Run) {
    for sighting in sightings {
      run.finding(
        sighting.finding.rawValue, sighting.message, evidence: sighting.evidence,
        remedies: sighting.remedies)
    }
    for doubt in doubts {
      run.unknown(doubt.finding.rawValue, because: doubt.why, wouldHelp: doubt.help)
    }
  }
}
