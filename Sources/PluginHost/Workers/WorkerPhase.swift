internal import WorkerWire

/// How far a worker has come with its plugin.
enum WorkerPhase: Hashable {
  case loading
  case ready(PluginDescription)
  /// The plugin cannot be used.
  case refused(rule: String, reason: String)
  /// The process is over.
  case over(WorkerEnd)
}

/// Why a worker's process is over.
enum WorkerEnd: Hashable {
  case crashed(signal: Int32)
  /// It left by itself, with a code.
  case left(code: Int32)
  /// The host ended it for a broken rule.
  case misbehaved(rule: String)
  /// The host ended it because a run did not stop in time.
  case stopped
  /// It had nothing left to do.
  case dismissed
}
