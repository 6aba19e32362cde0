extension Ladder {
  /// What happened to the connection.
  enum Event: Hashable, Sendable {
    /// The connection is open; the kernel's measure of the round trip in microseconds, if any.
    case connected(roundTrip: Int64?)
    case bytes([UInt8])
    /// The peer sends no more.
    case closed
    /// The connection broke.
    case error(Failure)
    /// The time of the rung is over.
    case deadline
  }
}
