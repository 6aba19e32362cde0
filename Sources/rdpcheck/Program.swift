internal import CommandLine
private import Glibc
private import RDPSimulator
private import Report

/// Does what a command line asks for.
enum Program {
  /// The release, as every output names it.
  static let version = "0.1.0"

  /// Runs a command.
  ///
  /// - Returns: The exit status.
  static func run(_ command: Command) -> CInt {
    switch command {
    case .help(let topic):
      Output.report(HelpText.render(topic, columns: Output.columns ?? 80))
      return 0
    case .version:
      Output.report("rdpcheck \(version)\n")
      return 0
    case .plugin(.manifest(let directory)):
      return reporting { () throws(ProgramError) in
        try ManifestWriting(directory: directory).run()
      }
    case .check(let invocation):
      return reporting { () throws(ProgramError) in try Diagnosing(invocation).run() }
    case .demo(let invocation):
      return reporting { () throws(ProgramError) in try Demonstration(invocation).run() }
    }
  }

  /// Runs what may fail, and says how it did.
  private static func reporting(_ body: () throws(ProgramError) -> CInt) -> CInt {
    do throws(ProgramError) {
      return try body()
    } catch {
      Output.error("rdpcheck: \(error.message)")
      return ExitStatus.ownError
    }
  }
}

/// Why the program cannot do what was asked: what is wrong, what would be right.
struct ProgramError: Error, Hashable {
  let message: String
}
