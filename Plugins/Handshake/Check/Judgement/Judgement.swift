internal import PluginKit

/// What a check says in the end: what it saw, and what it could not tell. All else is absent.
struct Judgement: Sendable {
  /// What was seen.
  private(set) var sightings: [Sighting] = []
  /// What could not be told.
  private(set) var doubts: [Doubt] = []

  /// Notes what was seen.
  mutating func see(_ id: String, _ message: String, _ evidence: [Evidence] = []) {
    sightings.append(Sighting(id: id, message: message, evidence: evidence))
  }

  /// Notes what could not be told, and why.
  mutating func doubt(_ ids: [String], because why: String, help: String? = nil) {
    doubts += ids.map { Doubt(id: $0, why: why, help: help) }
  }

  /// The ids that were seen.
  var seen: Set<String> { Set(sightings.map(\.id)) }

  /// Hands everything to the host.
  func report(to run: Run) {
    for sighting in sightings {
      run.finding(sighting.id, sighting.message, evidence: sighting.evidence)
    }
    for doubt in doubts where !seen.contains(doubt.id) {
      run.unknown(doubt.id, because: doubt.why, wouldHelp: doubt.help)
    }
  }
}
