/// A step of the ladder, in the order in which a connection is opened.
enum Rung: Int, Hashable, Sendable, CaseIterable {
  /// The connection opens.
  case tcp
  /// The server confirms and chooses a protocol.
  case negotiation
  /// The handshake is completed.
  case tls

  /// The rung's word in facts.
  var word: String {
    switch self {
    case .tcp: "tcp"
    case .negotiation: "negotiation"
    case .tls: "tls"
    }
  }
}

// MARK: - Comparable

extension Rung: Comparable {
  /// Earlier rungs are lower.
  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
