internal import Diagnosis

/// How a run ended: the plugin's word, or what the host saw of its process.
struct RunEnd: Hashable {
  let outcome: CheckOutcome
  let reason: String

  /// The number that the check returned, read by the contract.
  static func of(outcome: UInt32, _ run: ActiveRun) -> RunEnd {
    switch outcome {
    case 0: RunEnd(outcome: .done, reason: "")
    case 1: RunEnd(outcome: .notApplicable, reason: "")
    case 2: RunEnd(outcome: .inconclusive, reason: "")
    case 3 where run.cancelled?.byDeadline == true:
      RunEnd(outcome: .timedOut, reason: "it stopped at its deadline")
    case 3: RunEnd(outcome: .cancelled, reason: "")
    default:
      RunEnd(
        outcome: .misbehaved(rule: "unknown outcome"),
        reason: "it returned \(outcome), which is no outcome of this contract")
    }
  }

  /// The end of the process under the run.
  static func of(
    _ end: WorkerEnd, _ run: ActiveRun, blame: String?, lastWords: String?
  ) -> RunEnd {
    let call = run.lastCall.map { " after its call of \($0)" } ?? " before its first host call"
    let words = lastWords.map { "; it wrote: \($0)" } ?? ""
    switch end {
    case .crashed(let signal):
      return RunEnd(
        outcome: .crashed(signal: signal),
        reason: "the plugin crashed with \(SignalName.text(signal))\(call)\(words)")
    case .left(let code):
      return RunEnd(
        outcome: .misbehaved(rule: "it ended its process"),
        reason: "the plugin ended its process with code \(code)\(call)\(words)")
    case .misbehaved(let rule):
      return RunEnd(outcome: .misbehaved(rule: rule), reason: "\(rule)\(words)")
    case .stopped:
      let culprit = blame ?? "another check"
      return RunEnd(
        outcome: .killed(limit: "\(culprit) did not stop"),
        reason: "its process was ended because \(culprit) did not stop")
    case .dismissed: return RunEnd(outcome: .cancelled, reason: "the run as a whole was ended")
    }
  }
}
