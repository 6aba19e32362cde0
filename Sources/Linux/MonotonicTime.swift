private import Glibc

/// A point on the clock that never jumps, for durations and deadlines.
package struct MonotonicTime: Hashable, Comparable, Sendable {
  /// Nanoseconds since the machine's own beginning.
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  package static func now() -> MonotonicTime {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  package static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }

  package func advanced(milliseconds: Int) -> MonotonicTime {
    MonotonicTime(nanoseconds: nanoseconds + Int64(milliseconds) * 1_000_000)
  }

  /// Whole milliseconds from an earlier point to this one, negative when it is later.
  package func milliseconds(since earlier: MonotonicTime) -> Int {
    Int((nanoseconds - earlier.nanoseconds) / 1_000_000)
  }

  /// Whole microseconds from an earlier point to this one.
  package func microseconds(since earlier: MonotonicTime) -> Int {
    Int((nanoseconds - earlier.nanoseconds) / 1_000)
  }

  /// Milliseconds from now until this point, rounded up so that a wait does not end too early.
  package func milliseconds(from now: MonotonicTime) -> Int {
    Int((nanoseconds - now.nanoseconds + 999_999) / 1_000_000)
  }
}

/// Seconds since 1970 by this machine's clock, right or wrong.
package func wallClockSeconds() -> Int64 {
  Int64(time(nil))
}
