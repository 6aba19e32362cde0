extension Climber {
  /// How a climb ended.
  enum Ending: Hashable, Sendable {
    /// Enough is known.
    case over
    /// The run is to stop.
    case cancelled
  }
}
