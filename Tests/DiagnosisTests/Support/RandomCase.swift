import Diagnosis

/// A small random network with random observations, the same for the same seed.
struct RandomCase {
  let causes: [Cause]
  let findings: [FindingDefinition]
  let observations: [String: FindingState]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let causeIDs = (0..<Int.random(in: 1...6, using: &random)).map { "cause.\($0)" }
    let findingIDs = (0..<Int.random(in: 1...6, using: &random)).map { "finding.\($0)" }
    causes = causeIDs.map { id in
      Cause(
        id: id, title: id, effect: .blocks, prior: Self.probability(&random),
        explains: Self.links(to: findingIDs, every: 6, &random))
    }
    findings = findingIDs.map { id in
      FindingDefinition(
        id: id, title: id, effect: .none, leak: Self.probability(&random) / 4,
        causes: Self.links(to: causeIDs, every: 2, &random))
    }
    observations = findingIDs.reduce(into: [:]) { states, id in
      states[id] = [.present, .present, .absent, .unknown].randomElement(using: &random)
    }
  }

  var network: Network { Network(causes: causes, findings: findings) }

  /// Mostly ordinary, now and then at or beyond the edges that a plugin may declare.
  private static func probability(_ random: inout SplitMix64) -> Double {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: 0
    case 1: 1
    default: Double.random(in: 0.001...0.999, using: &random)
    }
  }

  private static func links(
    to ids: [String], every share: Int, _ random: inout SplitMix64
  ) -> [Link] {
    ids.compactMap { id in
      Int.random(in: 0..<share, using: &random) == 0 ? Link(id, probability(&random)) : nil
    }
  }
}
