extension Network {
  /// Groups present findings so that no two groups share a cause.
  ///
  /// A finding without causes tells nothing and is in no group.
  static func components(of findings: [Finding]) -> [Component] {
    var sharers: [Int: [Int]] = [:]
    for (position, finding) in findings.enumerated() {
      for edge in finding.edges {
        sharers[edge.cause, default: []].append(position)
      }
    }
    var isGrouped = findings.map(\.edges.isEmpty)
    return findings.indices.compactMap { start in
      guard !isGrouped[start] else { return nil }
      let group = group(from: start, of: findings, sharers: &sharers, isGrouped: &isGrouped)
      return Component(group.sorted().map { findings[$0] })
    }
  }

  /// Everything that can be reached from one finding over shared causes.
  private static func group(
    from start: Int, of findings: [Finding], sharers: inout [Int: [Int]],
    isGrouped: inout [Bool]
  ) -> [Int] {
    var group = [start]
    isGrouped[start] = true
    var next = 0
    while next < group.count {
      for edge in findings[group[next]].edges {
        // Taken out, so that each cause is followed once.
        for other in sharers.removeValue(forKey: edge.cause) ?? [] where !isGrouped[other] {
          isGrouped[other] = true
          group.append(other)
        }
      }
      next += 1
    }
    return group
  }
}
