package import Diagnosis
package import PluginHost

/// What happens while checks run. Recorders turn events into output; the engine never prints.
///
/// Times are milliseconds since the run began. A target is its place in the list of targets; nil
/// stands for this machine.
package enum Event: Sendable {
  /// A file that was not loaded, and why.
  case rejected(RejectedFile)
  case checkStarted(check: String, title: String, target: Int?, at: Int)
  case progress(check: String, target: Int?, percent: Int?, text: String)
  case log(check: String, target: Int?, level: UInt32, text: String)
  /// A present finding, when its check is over; all others stand in the record.
  case finding(check: String, target: Int?, title: String, FindingReport)
  case fact(key: String, target: Int?, RecordedFact)
  case checkEnded(target: Int?, CheckRecord)
  case targetEnded(target: Int, TargetResult)
}
