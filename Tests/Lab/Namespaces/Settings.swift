private import Foundation
private import Glibc

/// What the environment and the place of the test bundle say.
enum Settings {
  /// The program under test: RDPCHECK, or the one built beside this bundle.
  static let program = environment["RDPCHECK"] ?? builtProgram("rdpcheck")
  /// The user-space link that was built beside this bundle.
  static let delayLink = builtProgram("delay-link")
  /// Runs only scenarios whose names contain this text: LAB_ONLY.
  static let only = environment["LAB_ONLY"]
  /// Proves the faults and leaves the tested program out: LAB_PROOF_ONLY=1.
  static let provesOnly = environment["LAB_PROOF_ONLY"] == "1"
  /// Leaves the scenarios' folders with all logs: LAB_KEEP=1.
  static let keepsFolders = environment["LAB_KEEP"] == "1"
  /// How many scenarios run at a time: LAB_JOBS.
  static let jobs = max(1, environment["LAB_JOBS"].flatMap { Int($0) } ?? 6)

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  private static func builtProgram(_ name: String) -> String {
    for folder in bundleFolders where access("\(folder)/\(name)", X_OK) == 0 {
      return "\(folder)/\(name)"
    }
    return "\(bundleFolders[0])/\(name)"
  }

  /// The bundle's folder, or the one named after a test-bundle argument where a helper loads it.
  private static let bundleFolders = CommandLine.arguments.map { argument in
    URL(fileURLWithPath: argument).deletingLastPathComponent().path
  }
}
