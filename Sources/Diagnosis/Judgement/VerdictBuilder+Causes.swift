// What was inferred: which causes explain what was seen.

extension VerdictBuilder {
  /// Less probable causes are not worth a reader's time.
  private static let leastProbability = 0.05
  /// More causes than this are no answer.
  private static let mostCauses = 5
  /// More advice than this is not read.
  private static let mostRemedies = 4

  /// The causes to name, first the one to act on.
  ///
  /// Causes whose effect is that of the verdict come before all others: an expired certificate
  /// that was seen is certain, and yet does not explain why a port is closed. It is still named,
  /// after what can stop a connection. Within each group the probability decides, then the id.
  var rankedCauses: [RankedCause] {
    guard level != .ready else { return [] }
    return assessment.network.causes.indices
      .filter { belief.probabilities[$0] >= Self.leastProbability }
      .filter { !signs(of: $0).isEmpty }
      .sorted(by: precedes)
      .prefix(Self.mostCauses)
      .map(ranked)
  }

  /// Whether a cause at work would lead to this level: it usually does, or it explains a finding
  /// that does. A way that loses every other packet stops a connection now and then, too.
  func fits(_ cause: Int) -> Bool {
    switch level {
    case .blocked:
      assessment.network.causes[cause].effect == .blocks
        || present.contains { finding in
          finding.effect == .blocks && finding.edges.contains { $0.cause == cause }
        }
    case .degraded: assessment.network.causes[cause].effect == .degrades
    case .inconclusive, .ready: true
    }
  }

  /// The present findings that a cause explains, the strongest sign first.
  func signs(of cause: Int) -> [Network.Finding] {
    present
      .compactMap { finding in
        finding.likelihoodRatio(ofCause: cause).map { (finding, ratio: $0) }
      }
      .sorted { $0.ratio == $1.ratio ? $0.0.id < $1.0.id : $0.ratio > $1.ratio }
      .map(\.0)
  }

  /// Whether one cause is named before another.
  private func precedes(_ left: Int, _ right: Int) -> Bool {
    if fits(left) != fits(right) { return fits(left) }
    let (one, other) = (belief.probabilities[left], belief.probabilities[right])
    // Causes are sorted by id, so their positions compare like ids.
    return one == other ? left < right : one > other
  }

  /// The cause as a verdict names it.
  private func ranked(_ index: Int) -> RankedCause {
    let cause = assessment.network.causes[index]
    let signs = signs(of: index)
    return RankedCause(
      id: cause.id, title: cause.title, probability: belief.probabilities[index],
      effect: cause.effect, because: signs.map(\.id),
      remedies: remedies(of: cause, signs: signs), docsURL: cause.docsURL)
  }

  /// What the findings themselves advise, which knows the case; then what the cause advises.
  private func remedies(of cause: Cause, signs: [Network.Finding]) -> [Remedy] {
    let advised = signs.flatMap { observations.sightings[$0.id] ?? [] }.flatMap(\.remedies)
    let general = cause.remedies.map { $0.filled(with: assessment.placeholders) }
    var seen: Set<Remedy> = []
    return Array((advised + general).filter { seen.insert($0).inserted }.prefix(Self.mostRemedies))
  }
}
