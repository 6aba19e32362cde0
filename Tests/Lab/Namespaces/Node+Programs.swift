private import Linux

extension Node {
  /// The command that runs another inside.
  private func inside(_ arguments: [String]) -> [String] {
    [
      "/usr/bin/nsenter", "--net=\(namespace("net"))", "--mount=\(namespace("mnt"))",
      "--pid=\(namespace("pid_for_children"))", "--",
    ] + arguments
  }

  /// Runs a program in the node to its end, whatever its status is.
  func run(
    _ arguments: [String], errors: String? = nil, milliseconds: Int = 20_000,
    environment: [String: String] = Process.environment
  ) throws -> Process.Result {
    let tool = arguments[0].split(separator: "/").last ?? "program"
    return try Process.run(
      inside(arguments), log: "\(folder.path)/\(name).\(tool).out", errors: errors,
      milliseconds: milliseconds, environment: environment)
  }

  /// Runs a shell script in the node, which must succeed.
  func shell(_ script: String) throws {
    let result = try run(["/bin/sh", "-ec", script])
    guard result.status == 0 else {
      throw LabError("on \(name), status \(result.status): \(script)\n\(result.output)")
    }
  }

  /// Starts a program in the node that runs until the node goes.
  @discardableResult
  func start(
    _ arguments: [String], log: String, environment: [String: String] = Process.environment
  ) throws -> Process {
    let output = try Process.openLog("\(folder.path)/\(log)")
    let process = try Process(
      inside(arguments), output: output.number, environment: environment)
    keep(process)
    return process
  }
}
