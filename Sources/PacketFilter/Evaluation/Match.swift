/// Whether a condition holds for a packet of which not everything is known.
package enum Match: Hashable, Sendable {
  case yes, no, maybe

  init(_ holds: Bool) { self = holds ? .yes : .no }

  /// The opposite; what is open stays open.
  var negated: Match {
    switch self {
    case .yes: .no
    case .no: .yes
    case .maybe: .maybe
    }
  }

  /// The opposite where a rule asks for it.
  func inverted(_ isInverted: Bool) -> Match { isInverted ? negated : self }

  static func && (left: Match, right: Match) -> Match {
    if left == .no || right == .no { return .no }
    return left == .yes && right == .yes ? .yes : .maybe
  }

  static func || (left: Match, right: Match) -> Match {
    (left.negated && right.negated).negated
  }
}
