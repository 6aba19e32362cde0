internal import PluginKit

/// What a check says in the end: what it saw, and what it could not tell. All else is absent.
struct Judgement: Sendable {
  /// An abnormality that was seen.
  struct Sighting: Sendable {
    /// The finding's declared id.
    let id: String
    /// One sentence about this instance.
    let message: String
    /// What was seen, by key.
    var evidence: [Evidence] = []
  }

  /// What was seen.
  private(set) var sightings: [Sighting] = []
  /// By finding: why it could not be told.
  private(set) var doubts: [String: String] = [:]

  /// Notes what was seen.
  mutating func see(_ id: String, _ message: String, _ evidence: [Evidence] = []) {
    sightings.append(Sighting(id: id, message: message, evidence: evidence))
  }

  /// Notes what could not be told, and why.
  mutating func doubt(_ id: String, _ why: String) {
    doubts[id] = why
  }

  /// The ids that were seen.
  var seen: Set<String> { Set(sightings.map(\.id)) }

  /// Hands everything to the host.
  func report(to run: Run) {
    for sighting in sightings {
      run.finding(sighting.id, sighting.message, evidence: sighting.evidence)
    }
    for (id, why) in doubts.sorted(by: { $0.key < $1.key }) where !seen.contains(id) {
      run.unknown(id, because: why)
    }
  }
}
