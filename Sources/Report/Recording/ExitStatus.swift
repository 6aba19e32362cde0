package import Diagnosis

/// The number with which the program ends (docs/exit-status.md).
package enum ExitStatus {
  /// rdpcheck itself could not do what was asked.
  package static let ownError: Int32 = 3

  /// The worst level first, where several targets share one number.
  ///
  /// A failure that was measured comes before one that could not be ruled out: it is the one that
  /// somebody can act on.
  private static let order: [Level] = [.blocked, .inconclusive, .degraded, .ready]

  /// The status for the levels of all targets; without any nothing could be told.
  package static func of(_ levels: [Level]) -> Int32 {
    order.first(where: levels.contains)?.rawValue ?? ownError
  }
}
