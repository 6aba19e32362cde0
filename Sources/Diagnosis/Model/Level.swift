/// What a verdict says of the connection. The number is the exit status.
package enum Level: Int32, Hashable, Sendable, CaseIterable {
  /// Works without trouble.
  case ready = 0
  /// Works, with a warning or worse than it should.
  case degraded = 1
  /// Does not work.
  case blocked = 2
  /// Could not be told.
  case inconclusive = 3

  /// The word in every output.
  package var word: String {
    switch self {
    case .ready: "ready"
    case .degraded: "degraded"
    case .blocked: "blocked"
    case .inconclusive: "inconclusive"
    }
  }
}
