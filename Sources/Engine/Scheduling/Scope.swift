/// What a run is about: this machine, or one of the targets.
enum Scope: Hashable {
  case machine
  case target(Int)

  /// The target's place; nil for this machine.
  var target: Int? {
    switch self {
    case .machine: nil
    case .target(let place): place
    }
  }
}

// MARK: - Comparable

extension Scope: Comparable {
  static func < (left: Scope, right: Scope) -> Bool {
    (left.target ?? -1) < (right.target ?? -1)
  }
}
