extension Network {
  /// Present findings that share causes, directly or through others.
  ///
  /// What is seen in one component says nothing about the causes of another.
  struct Component {
    /// The findings, all of them present, in ascending order of their ids.
    let findings: [Finding]
    /// The positions of all causes that explain any of them, ascending.
    let causes: [Int]

    /// Takes findings that are to be looked at together.
    init(_ findings: [Finding]) {
      self.findings = findings
      causes = Set(findings.flatMap(\.edges).map(\.cause)).sorted()
    }

    /// What the cheaper algorithm costs.
    var steps: Int { size.steps }

    /// What it takes to solve it.
    private var size: Size {
      Size(
        findings: findings.count, causes: causes.count,
        links: findings.reduce(0) { $0 + $1.edges.count })
    }

    /// The component in dense form, with the given probabilities of all the network's causes.
    func problem(priors: [Double]) -> NoisyOr {
      let position = Dictionary(uniqueKeysWithValues: causes.enumerated().map { ($1, $0) })
      return NoisyOr(
        priors: causes.map { priors[$0] }, leaks: findings.map(\.leak),
        edges: findings.map { finding in
          finding.edges.compactMap { edge in
            position[edge.cause].map { Edge(cause: $0, strength: edge.strength) }
          }
        })
    }

    /// What remains when no more may be spent: the findings that tell most, as many as fit.
    ///
    /// The order is that of likelihood ratios, then of ids, so it does not depend on anything
    /// but the declarations. One that does not fit is passed over, so that a single monstrous
    /// finding cannot displace all others.
    func trimmed(to limit: Int) -> Component {
      var size = Size()
      var known: Set<Int> = []
      let kept = findings.sorted(by: Self.tellsMore).filter { finding in
        let grown = size.adding(finding, knowing: known)
        guard grown.steps <= limit else { return false }
        size = grown
        known.formUnion(finding.edges.map(\.cause))
        return true
      }
      return Component(kept.sorted { $0.id < $1.id })
    }

    /// The order in which findings are kept.
    private static func tellsMore(_ left: Finding, _ right: Finding) -> Bool {
      let (leftRatio, rightRatio) = (left.strongestLikelihoodRatio, right.strongestLikelihoodRatio)
      return leftRatio == rightRatio ? left.id < right.id : leftRatio > rightRatio
    }
  }
}
