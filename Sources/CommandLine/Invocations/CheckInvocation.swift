/// A diagnosis that was asked for.
package struct CheckInvocation: Hashable, Sendable {
  /// The seconds that one target may take.
  package static let timeoutSeconds = 1...600

  /// One or more.
  package var targets: [TargetText] = []
  /// Directories with plugins beside the built-in ones, in the order given.
  package var pluginDirectories: [String] = []
  /// Only built-in plugins.
  package var isSafe = false
  /// The checks to run; empty for all.
  package var only: [String] = []
  /// The checks to leave out.
  package var skip: [String] = []
  /// The whole run for one target.
  package var timeout = 30
  package var output = OutputOptions()

  package init() {}
}
