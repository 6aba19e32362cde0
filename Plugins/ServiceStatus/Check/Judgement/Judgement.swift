internal import CRDPCheck
internal import PluginKit

/// What the check says in the end. All else is absent.
struct Judgement: Sendable {
  /// An abnormality that was seen.
  struct Sighting: Sendable {
    let id: FindingID
    let message: String
    var evidence: [Evidence] = []
    var remedies: [Remedy] = []
  }

  /// An abnormality that could not be told, why, and what a user could do about that.
  struct Doubt: Hashable, Sendable {
    let id: FindingID
    let why: String
    var help: String?
  }

  private(set) var sightings: [Sighting] = []
  private(set) var doubts: [Doubt] = []
  /// The server's name, in the fact "service.name".
  var name: String?
  /// What it does, in the fact "service.state".
  var state: String?
  /// Whose socket takes the connection, in the fact "service.listener".
  var listener: String?

  mutating func see(
    _ id: FindingID, _ message: String, _ evidence: [Evidence] = [], _ remedies: [Remedy] = []
  ) {
    sightings.append(Sighting(id: id, message: message, evidence: evidence, remedies: remedies))
  }

  mutating func doubt(_ ids: [FindingID], because why: String, help: String? = nil) {
    doubts += ids.map { Doubt(id: $0, why: why, help: help) }
  }

  /// The ids that were seen.
  var seen: Set<FindingID> { Set(sightings.map(\.id)) }

  /// Hands everything to the host.
  func report(to run: Run) {
    if let name { run.put(.serviceName, name) }
    if let state { run.put(.serviceState, state) }
    if let listener { run.put(.serviceListener, listener) }
    for sighting in sightings {
      run.finding(
        sighting.id.rawValue, sighting.message, evidence: sighting.evidence,
        remedies: sighting.remedies)
    }
    let seen = seen
    for doubt in doubts where !seen.contains(doubt.id) {
      run.unknown(doubt.id.rawValue, because: doubt.why, wouldHelp: doubt.help)
    }
  }
}
