private import CheckGraph

/// Which checks a user wants to run.
package struct Selection: Hashable, Sendable {
  /// Only these and what they need; empty means all.
  package let only: Set<String>
  package let skip: Set<String>

  package init(only: Set<String> = [], skip: Set<String> = []) {
    self.only = only
    self.skip = skip
  }

  /// Names that no check has, sorted.
  package func unknownNames(in catalog: Catalog) -> [String] {
    let known = Set(catalog.checks.map(\.node.id))
    return only.union(skip).subtracting(known).sorted()
  }

  /// For each check of the catalog why it is left out; nil for those that run.
  func reasons(in catalog: Catalog) -> [String?] {
    let needed = only.isEmpty ? nil : closure(in: catalog)
    return catalog.checks.enumerated().map { place, check in
      if skip.contains(check.node.id) { return "left out by --skip" }
      if let needed, !needed.contains(place) { return "left out by --only" }
      return nil
    }
  }

  /// The named checks with all that feed what they require.
  private func closure(in catalog: Catalog) -> Set<Int> {
    var found = Set(catalog.checks.indices.filter { only.contains(catalog.checks[$0].node.id) })
    var open = Array(found)
    while let place = open.popLast() {
      for fact in catalog.checks[place].node.requires {
        for provider in catalog.plan.providers[fact.key] ?? [] where found.insert(provider).inserted
        {
          open.append(provider)
        }
      }
    }
    return found
  }
}
