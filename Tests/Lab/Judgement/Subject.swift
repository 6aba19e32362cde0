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

  /// Asks it about a target, without its error output in the answer.
  func ask(about target: String, on site: Site, as asker: Asker = Asker()) throws -> Run {
    let start = MonotonicTime.now()
    let node = asker.place.node(of: site)
    let errors = "\(site.folder.path)/subject.errors"
    let result = try node.run(
      asker.prefix + command + ["--format", "json", target], errors: errors,
      milliseconds: 60_000, environment: environment(site, asker))
    let milliseconds = MonotonicTime.now().milliseconds(since: start)
    do {
      let answer = try Answer(json: result.output)
      return Run(answer: answer, status: result.status, milliseconds: milliseconds)
    } catch {
      throw LabError("\(error)\nstatus \(result.status), errors: \(ScratchFolder.text(errors))")
    }
  }

  /// The lab's plain environment with the asker's own home and whatever else the asker has.
  private func environment(_ site: Site, _ asker: Asker) throws -> [String: String] {
    var environment = Process.environment
    environment["HOME"] = try site.home(of: asker)
    return environment.merging(asker.environment) { _, own in own }
  }
}
