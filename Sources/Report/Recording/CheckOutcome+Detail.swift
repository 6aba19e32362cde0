package import Diagnosis

extension CheckOutcome {
  /// What the outcome itself knows beyond its word; empty where that is nothing.
  package var detail: String {
    switch self {
    case .crashed(let signal): "signal \(signal)"
    case .killed(let limit): limit
    case .misbehaved(let rule): rule
    case .done, .notApplicable, .inconclusive, .cancelled, .timedOut, .notRun: ""
    }
  }
}
