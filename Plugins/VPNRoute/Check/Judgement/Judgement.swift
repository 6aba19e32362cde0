internal import PluginKit

/// What a check says in the end: what it saw, and what it could not tell. All else is absent.
struct Judgement: Sendable {
  /// An abnormality that was seen.
  struct Sighting: Sendable {
    let id: RouteFinding
    let message: String
    let evidence: [Evidence]
    let remedies: [Remedy]
  }

  /// An abnormality that could not be told.
  struct Doubt: Hashable, Sendable {
    let why: String
    /// What a user could do so that it can be told.
    let help: String?
  }

  private(set) var sightings: [Sighting] = []
  private(set) var doubts: [RouteFinding: Doubt] = [:]

  /// Notes what was seen.
  mutating func see(
    _ id: RouteFinding, _ message: String, _ evidence: [Evidence] = [], _ remedies: [Remedy] = []
  ) {
    sightings.append(Sighting(id: id, message: message, evidence: evidence, remedies: remedies))
  }

  /// Notes what could not be told, and why; the first reason stands.
  mutating func doubt(_ ids: RouteFinding..., because why: String, help: String? = nil) {
    for id in ids where doubts[id] == nil { doubts[id] = Doubt(why: why, help: help) }
  }

  /// Drops what was seen of some findings: something else showed that they prove nothing here.
  mutating func withdraw(_ ids: RouteFinding..., because why: String) {
    sightings.removeAll { ids.contains($0.id) }
    for id in ids { doubts[id] = Doubt(why: why, help: nil) }
  }

  /// The ids that were seen, in their order.
  var seen: [RouteFinding] { sightings.map(\.id) }

  /// Those that were neither seen nor doubted.
  func isAbsent(_ id: RouteFinding) -> Bool { !seen.contains(id) && doubts[id] == nil }

  /// Hands everything to the host.
  func report(to run: Run) {
    for item in sightings {
      run.finding(
        item.id.rawValue, item.message, evidence: item.evidence, remedies: item.remedies)
    }
    for (id, doubt) in doubts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where !seen.contains(id) {
      run.unknown(id.rawValue, because: doubt.why, wouldHelp: doubt.help)
    }
  }
}
