/// A small noisy-OR problem in dense form: some causes, and findings that are all present.
struct NoisyOr {
  /// The probability of each cause before these findings count.
  let priors: [Double]
  /// The leak of each finding.
  let leaks: [Double]
  /// The links of each finding to the causes above, by position.
  let edges: [[Network.Edge]]

  /// Causes with their probabilities when all the findings are present.
  struct Solution {
    /// The probability of each cause.
    let probabilities: [Double]
    /// The natural logarithm of the probability that all these findings are present.
    let logLikelihood: Double
  }

  /// The answer by whichever algorithm visits fewer cells; both are exact.
  func solve() -> Solution {
    let size = Network.Size(
      findings: leaks.count, causes: priors.count, links: edges.reduce(0) { $0 + $1.count })
    return size.prefersFindings ? Quickscore(self).solve() : Enumeration(self).solve()
  }
}
