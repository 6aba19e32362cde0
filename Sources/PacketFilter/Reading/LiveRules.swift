package import Linux

/// The rules and sets of this machine, each chain and set read once and when a packet first comes
/// to it.
package final class LiveRules: SetSource {
  private let filter: PacketFilter
  private var known: [FilterSet.ID: FilterSet?] = [:]
  private var chains: [Chain.ID: [Rule]?] = [:]

  package init(_ filter: consuming PacketFilter) {
    self.filter = filter
  }

  package func set(_ id: FilterSet.ID) -> FilterSet? {
    if let set = known[id] { return set }
    let set = (try? filter.set(id)) ?? nil
    known[id] = .some(set)
    return set
  }

  package func rules(_ chain: Chain.ID) -> [Rule]? {
    if let rules = chains[chain] { return rules }
    let rules = try? filter.rules(chain)
    chains[chain] = .some(rules)
    return rules
  }

  /// Lends the filter behind it.
  package func withFilter<Result>(
    _ body: (borrowing PacketFilter) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    try body(filter)
  }
}
