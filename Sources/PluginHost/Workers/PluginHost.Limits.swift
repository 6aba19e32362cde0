extension PluginHost {
  /// How long and how often a plugin is borne with. docs/plugin-limits.md lists it for authors.
  package enum Limits {
    /// How long a plugin may take to load.
    package static let loadingMilliseconds = 5000
    /// How long a run may go on after it was told to stop.
    package static let graceMilliseconds = 1000
    /// How often a plugin's worker is started again after its end.
    package static let restarts = 3
    /// More files than this are no plugin directory.
    package static let directoryEntries = 1024
  }
}
