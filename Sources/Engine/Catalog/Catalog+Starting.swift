private import CheckGraph

extension Catalog {
  /// Which plugins a run needs, in the order in which it needs them.
  ///
  /// - Parameter selection: Which checks are wanted.
  /// - Returns: The plugins' numbers, and those of them without whose facts another plugin's checks
  ///   cannot start.
  package func pluginsToStart(
    for selection: Selection
  ) -> (order: [Int], urgent: Set<Int>) {
    let reasons = selection.reasons(in: self)
    let wanted = checks.indices.filter { reasons[$0] == nil }
    var urgent: Set<Int> = []
    for place in wanted {
      for fact in checks[place].node.requires {
        let providers = (plan.providers[fact.key] ?? []).map { checks[$0].pluginPlace }
        urgent.formUnion(providers.filter { $0 != checks[place].pluginPlace })
      }
    }
    let plugins = Set(wanted.map { checks[$0].pluginPlace })
    let order = plugins.sorted { left, right in
      let (isLeft, isRight) = (urgent.contains(left), urgent.contains(right))
      return isLeft == isRight ? left < right : isLeft
    }
    return (order, urgent)
  }
}
