internal import Linux

/// Decides when each of several ladders starts, and when enough is known. Pure: time comes in.
protocol Pacing {
  /// The ladders to start now, each named once in all.
  mutating func due(at now: MonotonicTime) -> [Int]
  /// When to ask again although nothing happens; nil when there is nothing to wait for.
  var wakeUp: MonotonicTime? { get }
  /// A ladder has opened its TCP connection.
  mutating func opened(_ index: Int, at now: MonotonicTime)
  /// A ladder has come to its end.
  mutating func finished(_ index: Int, _ result: LadderResult, at now: MonotonicTime)
  /// Whether no ladder has to go on.
  func isOver(at now: MonotonicTime) -> Bool
}
