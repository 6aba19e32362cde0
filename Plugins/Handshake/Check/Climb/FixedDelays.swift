internal import Linux

/// Ladders that start at times set beforehand and all climb to their end.
struct FixedDelays: Pacing {
  /// The ladders that have not started.
  private var waiting: [(index: Int, start: MonotonicTime)]
  /// The ladders that have not ended.
  private var pending: Set<Int>

  /// - Parameters:
  ///   - milliseconds: When each ladder starts, from now.
  ///   - now: The beginning.
  init(_ milliseconds: [Int], from now: MonotonicTime) {
    waiting = milliseconds.enumerated().map { ($0, now.advanced(milliseconds: $1)) }
    pending = Set(milliseconds.indices)
  }

  /// The ladders whose time has come.
  mutating func due(at now: MonotonicTime) -> [Int] {
    let due = waiting.filter { $0.start <= now }.map(\.index)
    waiting.removeAll { $0.start <= now }
    return due
  }

  /// When the next one starts.
  var wakeUp: MonotonicTime? { waiting.map(\.start).min() }

  /// Does not matter here.
  mutating func opened(_ index: Int, at now: MonotonicTime) {}

  /// Counts the ladder as done.
  mutating func finished(_ index: Int, _ result: LadderResult, at now: MonotonicTime) {
    pending.remove(index)
  }

  /// Whether all ladders are done.
  func isOver(at now: MonotonicTime) -> Bool { pending.isEmpty }
}
