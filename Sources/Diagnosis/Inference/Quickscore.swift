private import Glibc

/// Exact noisy-OR inference whose cost doubles with every present finding.
///
/// Heckerman's Quickscore sums over the subsets of the present findings with alternating signs,
/// and loses all digits when the evidence is improbable. This is the same sum ordered otherwise:
/// causes come one after the other and trigger findings, and a table holds the probability
/// that exactly this subset has been triggered so far. Only positive numbers are added.
struct Quickscore {
  /// What is to be solved.
  private let problem: NoisyOr
  /// The findings of each cause: the bit of the finding, and the strength of the link.
  private let triggers: [[(bit: Int, strength: Double)]]

  /// Turns the links around: what does each cause trigger?
  init(_ problem: NoisyOr) {
    self.problem = problem
    var triggers = [[(bit: Int, strength: Double)]](repeating: [], count: problem.priors.count)
    for (finding, edges) in problem.edges.enumerated() {
      for edge in edges {
        triggers[edge.cause].append((1 << finding, edge.strength))
      }
    }
    self.triggers = triggers
  }

  /// Meets in the middle, at each cause: what came before it, and what can still come after.
  func solve() -> NoisyOr.Solution {
    let (active, start) = outlooks()
    var reached = leaked()
    let total = Self.product(reached, start)
    var probabilities: [Double] = []
    for (cause, prior) in problem.priors.enumerated() {
      probabilities.append(min(prior * Self.product(reached, active[cause]) / total, 1))
      advance(&reached, past: cause)
    }
    return NoisyOr.Solution(probabilities: probabilities, logLikelihood: log(total))
  }

  /// By subset: the probability that the leaks alone trigger exactly it.
  private func leaked() -> [Double] {
    var table = [Double](repeating: 0, count: 1 << problem.leaks.count)
    table[0] = 1
    for (finding, leak) in problem.leaks.enumerated() {
      Self.trigger(&table, bit: 1 << finding, strength: leak)
    }
    return table
  }

  /// By subset that is triggered already: the probability that all will be in the end.
  ///
  /// - Returns: For each cause, the table for when it is at work and later causes are open; and
  ///   the table for when all causes are open.
  private func outlooks() -> (active: [[Double]], start: [Double]) {
    var outlook = [Double](repeating: 0, count: 1 << problem.leaks.count)
    outlook[outlook.count - 1] = 1
    var active = [[Double]](repeating: [], count: problem.priors.count)
    for (cause, prior) in problem.priors.enumerated().reversed() {
      var table = outlook
      for (bit, strength) in triggers[cause] {
        Self.anticipate(&table, bit: bit, strength: strength)
      }
      Self.mix(&outlook, with: table, share: prior)
      active[cause] = table
    }
    return (active, outlook)
  }

  /// Lets one cause act on what was triggered so far.
  private func advance(_ table: inout [Double], past cause: Int) {
    var acted = table
    for (bit, strength) in triggers[cause] {
      Self.trigger(&acted, bit: bit, strength: strength)
    }
    Self.mix(&table, with: acted, share: problem.priors[cause])
  }
}

// MARK: - Tables over subsets

extension Quickscore {
  /// Moves that share of every subset without the finding to the subset with it.
  private static func trigger(_ table: inout [Double], bit: Int, strength: Double) {
    for set in table.indices where set & bit == 0 {
      table[set | bit] += table[set] * strength
      table[set] *= 1 - strength
    }
  }

  /// Looks one trigger further back: a subset without the finding may become the one with it.
  private static func anticipate(_ table: inout [Double], bit: Int, strength: Double) {
    for set in table.indices where set & bit == 0 {
      table[set] = table[set] * (1 - strength) + table[set | bit] * strength
    }
  }

  /// Weighs two tables: the other one counts with the share.
  private static func mix(_ table: inout [Double], with other: [Double], share: Double) {
    for set in table.indices {
      table[set] = table[set] * (1 - share) + other[set] * share
    }
  }

  /// The sum of the products of both tables' cells.
  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
