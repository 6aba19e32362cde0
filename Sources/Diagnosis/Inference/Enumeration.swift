private import Glibc

/// Exact noisy-OR inference whose cost doubles with every cause: all sets of causes are tried.
///
/// The cheaper way when many findings speak of few causes.
struct Enumeration {
  /// What is to be solved.
  private let problem: NoisyOr

  /// Takes the problem.
  init(_ problem: NoisyOr) {
    self.problem = problem
  }

  /// Sums the weights of all sets, scaled by the greatest so that none but trifles vanish.
  func solve() -> NoisyOr.Solution {
    let logWeights = (0..<(1 << problem.priors.count)).map(logWeight)
    let peak = logWeights.max() ?? 0
    var total = 0.0
    var sums = [Double](repeating: 0, count: problem.priors.count)
    for (set, logWeight) in logWeights.enumerated() {
      let weight = exp(logWeight - peak)
      total += weight
      for cause in sums.indices where set >> cause & 1 == 1 {
        sums[cause] += weight
      }
    }
    return NoisyOr.Solution(
      probabilities: sums.map { min($0 / total, 1) }, logLikelihood: log(total) + peak)
  }

  /// The logarithm of the probability that exactly this set is at work and all findings appear.
  private func logWeight(of set: Int) -> Double {
    var sum = 0.0
    for (cause, prior) in problem.priors.enumerated() {
      sum += set >> cause & 1 == 1 ? log(prior) : log1p(-prior)
    }
    for (leak, edges) in zip(problem.leaks, problem.edges) {
      let presence = edges.reduce(leak) { probability, edge in
        set >> edge.cause & 1 == 1 ? probability + (1 - probability) * edge.strength : probability
      }
      sum += log(presence)
    }
    return sum
  }
}
