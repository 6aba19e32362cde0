package import CheckGraph
package import Diagnosis

/// What a worker tells the host. It may be written by a hostile plugin: the host checks it all.
package enum WorkerMessage: Hashable, Sendable {
  /// The first message: the version of this format, and the protections that could not be had.
  case hello(version: UInt32, missingProtections: [String])
  /// The plugin is loaded.
  case described(PluginDescription)
  /// The plugin cannot be used: a short stable word for the rule, and what was seen and wanted.
  case refused(rule: String, reason: String)
  case run(UInt32, RunMessage)
}

/// What a worker tells of one run.
package enum RunMessage: Hashable, Sendable {
  case log(level: UInt32, text: String)
  case progress(percent: UInt32, text: String)
  case finding(handle: UInt32, id: String, message: String?)
  case unknown(id: String, why: String, whatWouldHelp: String?)
  case evidence(handle: UInt32, Evidence)
  case remedy(handle: UInt32, Remedy)
  case fact(key: String, value: FactValue, privacy: Privacy)
  /// The plugin broke a rule in a host call, which was refused.
  case misuse(rule: String, detail: String)
  /// The check returned this number.
  case ended(outcome: UInt32)
}
