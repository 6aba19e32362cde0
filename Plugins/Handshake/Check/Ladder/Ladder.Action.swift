extension Ladder {
  /// What the owner of the connection has to do.
  enum Action: Hashable, Sendable {
    case send([UInt8])
    /// The outcome of a rung is known.
    case report(Rung)
    /// Nothing more is wanted of this connection.
    case finish
  }
}

extension Ladder.Action {
  /// A rung's outcome is known.
  var isReport: Bool {
    if case .report = self { true } else { false }
  }
}
