/// A rung of the ladder that a connection climbs, lowest first.
package enum Stage: String, Hashable, Sendable, CaseIterable {
  case dns
  case tcp
  case negotiation
  case tls
  case nla
  case logon
  case session

  /// The fact that says whether this stage was completed, for example "stage.tcp".
  package var factName: String { "stage.\(rawValue)" }
}

// MARK: - Comparable

extension Stage: Comparable {
  package static func < (left: Stage, right: Stage) -> Bool {
    left.order < right.order
  }

  private var order: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}
