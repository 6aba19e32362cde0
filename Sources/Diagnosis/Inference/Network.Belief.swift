extension Network {
  /// What is believed of all causes after observations.
  package struct Belief: Sendable {
    /// The probability of each cause, in the order of the network's causes.
    package internal(set) var probabilities: [Double]
    /// The natural logarithm of the probability of what was observed.
    package internal(set) var logLikelihood: Double
    /// Whether every observation counted. False: there were too many present findings that share
    /// causes, and those that tell least were left out as if unknown.
    package internal(set) var isExact = true
    /// The table cells that were visited.
    package internal(set) var steps = 0
  }

  /// What an answer may cost.
  struct Limits {
    /// The cells for one component.
    var component = 1 << 20
    /// The cells for all components together.
    var total = 1 << 21
  }
}
