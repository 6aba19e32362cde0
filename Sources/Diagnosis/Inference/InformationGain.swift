private import Glibc

/// How much a look at a finding is expected to tell, before anybody looks.
///
/// Measured is the mutual information between the finding and which cause in question is at work,
/// where each cause weighs as much as it is believed now. That needs one further inference for a
/// finding, with it absent: all else follows from the law of total probability, so both outcomes
/// fit together even where the inference had to leave findings out.
struct InformationGain {
  /// The causes and what they explain.
  let network: Network
  /// The findings that were seen.
  let present: [Network.Finding]
  /// The findings that were looked for and are not there.
  let absent: [Network.Finding]
  /// What is believed given these.
  let belief: Network.Belief
  /// The positions of the causes among which is to be told apart.
  let question: [Int]

  /// The expected information in bits: at least 0 and at most 1.
  func bits(of finding: Network.Finding) -> Double {
    let without = network.infer(present: present, absent: absent + [finding])
    let ratio = exp(without.logLikelihood - belief.logLikelihood)
    var total = 0.0
    var mean = 0.0
    var remaining = 0.0
    for cause in question where belief.probabilities[cause] > 0 {
      let weight = belief.probabilities[cause]
      let absence = min(max(ratio * without.probabilities[cause] / weight, 0), 1)
      total += weight
      mean += weight * absence
      remaining += weight * Self.entropy(absence)
    }
    guard total > 0 else { return 0 }
    return max(Self.entropy(mean / total) - remaining / total, 0)
  }

  /// The uncertainty of something that happens with this probability, in bits.
  private static func entropy(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else { return 0 }
    return -probability * log2(probability) - (1 - probability) * log2(1 - probability)
  }
}
