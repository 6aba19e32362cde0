extension Network {
  /// A finding with its links, as inference needs it.
  package struct Finding: Hashable, Sendable {
    /// Its id, which a check declares.
    package let id: String
    /// What its presence proves by itself.
    package let effect: Effect
    /// The probability of its presence although no cause is at work.
    let leak: Double
    /// The causes that explain it, by position.
    let edges: [Edge]
    /// The likelihood ratio of the cause that it speaks for most, or 1 when it speaks for none.
    let strongestLikelihoodRatio: Double

    /// Takes probabilities that are clamped already.
    init(id: String, effect: Effect, leak: Double, edges: [Edge]) {
      self.id = id
      self.effect = effect
      self.leak = leak
      self.edges = edges
      let strongest = edges.map(\.strength).max() ?? 0
      strongestLikelihoodRatio = Self.likelihoodRatio(strength: strongest, leak: leak)
    }

    /// How many times more probable its presence is with that cause than without any; nil when
    /// the cause does not explain it.
    func likelihoodRatio(ofCause cause: Int) -> Double? {
      edges.first { $0.cause == cause }
        .map { Self.likelihoodRatio(strength: $0.strength, leak: leak) }
    }

    /// The ratio for a strength, where a leak is never 0.
    private static func likelihoodRatio(strength: Double, leak: Double) -> Double {
      (leak + (1 - leak) * strength) / leak
    }
  }

  /// A link between a finding and a cause, seen from the finding.
  struct Edge: Hashable, Sendable {
    /// The position of the cause.
    let cause: Int
    /// The probability that this cause, when at work, triggers the finding.
    let strength: Double
  }
}
