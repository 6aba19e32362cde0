// Which look would tell most.

extension VerdictBuilder {
  /// A smaller gain is not worth anybody's effort, in bits.
  private static let leastGain = 0.02
  /// So many findings at most are weighed, each of which takes one inference.
  private static let mostCandidates = 64
  /// The table cells that all these inferences together may visit.
  private static let mostSteps = 1 << 24

  /// The check whose unseen findings would tell most about the causes in question, if any does.
  var nextLook: NextLook? {
    guard level != .ready else { return nil }
    let gains = gains
    let looks = observations.blindSpots.compactMap { look(of: $0.record, at: $0.reports, gains) }
    return looks.min { ($1.gainBits, $0.check) < ($0.gainBits, $1.check) }
  }

  /// What one check could tell: as much as its best finding.
  private func look(
    of record: CheckRecord, at reports: [FindingReport], _ gains: [String: Double]
  ) -> NextLook? {
    let telling = reports.filter { gains[$0.id] != nil }.sorted {
      (gains[$1.id] ?? 0, $0.id) < (gains[$0.id] ?? 0, $1.id)
    }
    guard let best = telling.first, let gain = gains[best.id] else { return nil }
    var seen: Set<String> = []
    return NextLook(
      check: record.id, findings: telling.map(\.id).filter { seen.insert($0).inserted },
      text: telling.lazy.compactMap(\.whatWouldHelp).first ?? Self.plainAdvice(record, best),
      gainBits: gain)
  }

  /// What to do where the check itself has no advice: mend what kept it from telling.
  private static func plainAdvice(_ record: CheckRecord, _ report: FindingReport) -> String {
    let reason = record.reason.isEmpty ? report.message : record.reason
    return reason.isEmpty
      ? "Run the check \(record.id)."
      : "Run the check \(record.id) again when it can tell; it could not: \(reason)"
  }

  /// By finding: the expected gain where it is worth the effort.
  private var gains: [String: Double] {
    let measure = InformationGain(
      network: assessment.network, present: present, absent: absent, belief: belief,
      question: question)
    return candidates.reduce(into: [:]) { gains, finding in
      let bits = measure.bits(of: finding)
      if bits >= Self.leastGain { gains[finding.id] = bits }
    }
  }

  /// The causes among which is to be told apart.
  ///
  /// Where something was seen that a fitting cause explains, those are the question: how the
  /// password fares does not matter while the port is silent. Else every fitting cause is.
  private var question: [Int] {
    let fitting = assessment.network.causes.indices.filter(fits)
    guard level != .inconclusive else { return fitting }
    let explained = Set(present.flatMap(\.edges).map(\.cause))
    let suspects = fitting.filter(explained.contains)
    return suspects.isEmpty ? fitting : suspects
  }

  /// Findings that nobody could tell, those that the probable causes would trigger first.
  private var candidates: [Network.Finding] {
    let unseen = Set(observations.blindSpots.flatMap(\.reports).map(\.id))
      .filter { observations.states[$0] == .unknown }
    let findings = assessment.network.findings.filter { unseen.contains($0.id) }
    let promises = findings.map(promise)
    let order = findings.indices.sorted {
      promises[$0] == promises[$1] ? $0 < $1 : promises[$0] > promises[$1]
    }
    let affordable = max(Self.mostSteps / max(belief.steps, 1), 1)
    return order.prefix(min(Self.mostCandidates, affordable)).map { findings[$0] }
  }

  /// How often the causes would be expected to trigger it: cheap, and enough to choose by.
  private func promise(of finding: Network.Finding) -> Double {
    finding.edges.reduce(0) { $0 + belief.probabilities[$1.cause] * $1.strength }
  }
}
