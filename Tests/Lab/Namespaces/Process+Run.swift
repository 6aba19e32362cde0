import Glibc
import Linux

extension Process {
  /// What a program that ended left.
  struct Result {
    /// Its exit status, or 128 and the signal's number.
    let status: CInt
    /// Its standard output, with its error output unless that went to a file of its own.
    let output: String
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The program's path first.
  ///   - log: The file that receives what it writes.
  ///   - errors: The file that receives its error output, or nil for the same file.
  ///   - milliseconds: After this time its group is ended and the call throws.
  static func run(
    _ arguments: [String], log: String, errors: String? = nil, milliseconds: Int = 20_000,
    environment: [String: String] = Process.environment
  ) throws -> Result {
    let output = try openLog(log)
    let errorOutput = try openLog(errors ?? "/dev/null")
    let process = try Process(
      arguments, output: output.number, errors: errors == nil ? nil : errorOutput.number,
      environment: environment)
    guard let status = process.wait(milliseconds: milliseconds) else {
      process.stop()
      throw LabError(
        "\(arguments[0]) ran longer than \(milliseconds) ms: \(ScratchFolder.text(log))")
    }
    return Result(status: status, output: ScratchFolder.text(log))
  }

  /// Opens a file that a program may write its output to.
  static func openLog(_ path: String) throws -> Descriptor {
    let number = creat(path, 0o644)
    guard number >= 0 else { throw SystemError.last("creat \(path)") }
    return Descriptor(adopting: number)
  }
}
