private import Glibc

extension Network {
  /// The probability of each cause by its id, given what was seen.
  ///
  /// Unknown findings, and such as nobody declared, count for nothing.
  package func posteriors(_ observations: [String: FindingState]) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: zip(causes.map(\.id), infer(observations).probabilities))
  }

  /// What is to be believed given what was seen, and whether all of it counted.
  package func infer(_ observations: [String: FindingState]) -> Belief {
    infer(
      present: findings.filter { observations[$0.id] == .present },
      absent: findings.filter { observations[$0.id] == .absent })
  }

  /// What is to be believed given findings of this network.
  func infer(present: [Finding], absent: [Finding], limits: Limits = Limits()) -> Belief {
    var belief = Belief(probabilities: priors, logLikelihood: 0)
    count(absent, in: &belief)
    // The cheap ones first: whoever floods the network must not crowd out the others.
    let components = Self.components(of: present).sorted {
      ($0.steps, $0.causes.first ?? 0) < ($1.steps, $1.causes.first ?? 0)
    }
    for component in components {
      count(component, in: &belief, limits: limits)
    }
    return belief
  }

  /// Counts what is absent: that weighs on each cause by itself, so they stay independent.
  private func count(_ absent: [Finding], in belief: inout Belief) {
    var silences = [Double](repeating: 1, count: causes.count)
    for finding in absent {
      belief.logLikelihood += log1p(-finding.leak)
      for edge in finding.edges {
        silences[edge.cause] *= 1 - edge.strength
      }
    }
    for (cause, silence) in silences.enumerated() where silence < 1 {
      let prior = belief.probabilities[cause]
      let likelihood = 1 - prior + prior * silence
      belief.probabilities[cause] = prior * silence / likelihood
      belief.logLikelihood += log(likelihood)
    }
  }

  /// Counts findings that are present together, as many as may be afforded.
  private func count(_ whole: Component, in belief: inout Belief, limits: Limits) {
    let limit = min(limits.component, limits.total - belief.steps)
    let component = whole.steps <= limit ? whole : whole.trimmed(to: limit)
    if component.findings.count < whole.findings.count { belief.isExact = false }
    guard !component.findings.isEmpty else { return }
    let solution = component.problem(priors: belief.probabilities).solve()
    for (cause, probability) in zip(component.causes, solution.probabilities) {
      belief.probabilities[cause] = probability
    }
    belief.logLikelihood += solution.logLikelihood
    belief.steps += component.steps
  }
}
