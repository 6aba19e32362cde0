internal import CRDPCheck
internal import WorkerWire

/// A plugin that is loaded and was read. It is never unloaded: the process ends instead.
struct LoadedPlugin {
  let description: PluginDescription
  /// The entry of each check, in the order of the description.
  let entries: [Entry]

  /// What it takes to run a check.
  struct Entry: @unchecked Sendable {
    // Sendable: the contract lets any thread call run with its context.
    let run:
      @convention(c) (UnsafePointer<RDPHost>, OpaquePointer, UnsafeMutableRawPointer?) ->
        RDPOutcome
    let context: UnsafeMutableRawPointer?
  }
}
