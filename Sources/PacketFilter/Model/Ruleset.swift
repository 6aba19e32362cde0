/// The chains of a machine, and rules of theirs that are known already.
package struct Ruleset: Sendable {
  package let chains: [Chain]
  package let rules: [Chain.ID: [Rule]]

  package init(chains: [Chain], rules: [Chain.ID: [Rule]] = [:]) {
    self.chains = chains
    self.rules = rules
  }
}

/// Gives what rules lead to, at the moment when the first does.
package protocol SetSource {
  /// The set; nil when it cannot be read.
  mutating func set(_ id: FilterSet.ID) -> FilterSet?
  /// The rules of a chain that are not known already; nil when they cannot be read.
  mutating func rules(_ chain: Chain.ID) -> [Rule]?
}

extension SetSource {
  /// All rules are known.
  package func rules(_ chain: Chain.ID) -> [Rule]? { [] }
}

extension Ruleset {
  /// The rule that decided; nil where a chain's policy did.
  package func rule(of decision: Decision, _ source: some SetSource) -> Rule? {
    var source = source
    guard let position = decision.position,
      let rules = rules[decision.chain] ?? source.rules(decision.chain),
      rules.indices.contains(position)
    else { return nil }
    return rules[position]
  }
}
