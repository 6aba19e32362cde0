/// How a run of a check ended: the plugin's word, or what only the host can know.
///
/// None of these is ever folded into a failed or a good connection.
package enum CheckOutcome: Hashable, Sendable {
  case done
  case notApplicable
  case inconclusive
  case cancelled
  case timedOut
  case crashed(signal: Int32)
  case killed(limit: String)
  case misbehaved(rule: String)
  case notRun

  /// The word in every output.
  package var word: String {
    switch self {
    case .done: "done"
    case .notApplicable: "not-applicable"
    case .inconclusive: "inconclusive"
    case .cancelled: "cancelled"
    case .timedOut: "timed-out"
    case .crashed: "crashed"
    case .killed: "killed"
    case .misbehaved: "misbehaved"
    case .notRun: "not-run"
    }
  }

  /// The check looked, or there was nothing for it to look at.
  package var hasLooked: Bool { self == .done || self == .notApplicable }
}
