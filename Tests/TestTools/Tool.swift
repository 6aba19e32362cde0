private import Glibc
package import Linux

/// A program of the system that tests use, such as a compiler.
package struct Tool: Sendable {
  package let path: String

  /// What a program that ran came to.
  package struct Result: Sendable {
    package let end: ChildProcess.End
    /// Its standard output and error together.
    package let output: String

    package var isSuccess: Bool { end == .exited(code: 0) }
  }

  /// The program of that name in the search path; nil when there is none.
  package init?(named name: String) {
    let folders = getenv("PATH").map { text in String(cString: text) } ?? "/usr/bin:/bin"
    let found = folders.split(separator: ":").map { folder -> String in "\(folder)/\(name)" }
      .first { access($0, X_OK) == 0 }
    guard let found else { return nil }
    path = found
  }

  /// The program of that path; nil when it cannot be run.
  package init?(path: String) {
    guard access(path, X_OK) == 0 else { return nil }
    self.path = path
  }

  /// Runs the program and waits for its end.
  package func run(_ arguments: [String]) throws(SystemError) -> Result {
    let (process, output) = try start(arguments)
    var bytes: [UInt8] = []
    reading: while true {
      var entry = [PollEntry(descriptor: output.number, read: true)]
      try poll(&entry, milliseconds: nil)
      switch try output.read(upTo: 64 * 1024) {
      case .bytes(let more): bytes += more
      case .wouldBlock: continue
      case .endOfFile: break reading
      }
    }
    let end = process.finish(afterMilliseconds: 5000) ?? .signalled(SIGKILL)
    return Result(end: end, output: String(decoding: bytes, as: UTF8.self))
  }

  /// Starts the program; what it writes is read from the output.
  package func start(
    _ arguments: [String]
  ) throws(SystemError) -> (process: ChildProcess, output: SharedDescriptor) {
    let pipe = try Descriptor.outputPipe()
    let nothing = try Descriptor.nothing()
    let process = try ChildProcess(
      path: path, arguments: arguments,
      descriptors: [nothing.number, pipe.writing.number, pipe.writing.number])
    return (process, pipe.reading)
  }
}
