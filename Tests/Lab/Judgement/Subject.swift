private import Linux

/// The program under test.
struct Subject {
  /// Its path, with an interpreter before it where it is a script.
  let command: [String]

  /// One run of it.
  struct Run {
    let answer: Answer
    let status: Int32
    let milliseconds: Int
  }

  /// Asks it about a target from the client, without its error output in the answer.
  func ask(about target: String, on client: Node) throws -> Run {
    let start = MonotonicTime.now()
    let errors = "\(client.folder.path)/subject.errors"
    let result = try client.run(
      command + ["--format", "json", target], errors: errors, milliseconds: 60_000,
      environment: environment(client.folder))
    let milliseconds = MonotonicTime.now().milliseconds(since: start)
    do {
      let answer = try Answer(json: result.output)
      return Run(answer: answer, status: result.status, milliseconds: milliseconds)
    } catch {
      throw LabError("\(error)\nstatus \(result.status), errors: \(ScratchFolder.text(errors))")
    }
  }

  private func environment(_ folder: ScratchFolder) -> [String: String] {
    var environment = Process.environment
    environment["HOME"] = folder.path
    return environment
  }
}
