extension Site {
  /// Runs a shell line as the asker, in the asker's home, to its end.
  func type(
    _ line: String, as asker: Asker, more: [String: String] = [:]
  ) throws -> Process.Result {
    let home = try home(of: asker)
    var environment = Process.environment
    environment["HOME"] = home
    return try asker.place.node(of: self).run(
      asker.prefix + ["/bin/sh", "-c", "cd \(home) && \(line)"],
      environment: environment.merging(asker.environment) { _, own in own }
        .merging(more) { _, own in own })
  }
}

extension Step {
  /// A shell line that the asker types in the home folder, and that has to succeed.
  static func typed(_ line: String, by asker: Asker = Asker()) -> Step {
    Step { site in
      let result = try site.type(line, as: asker)
      guard result.status == 0 else {
        throw LabError("status \(result.status): \(line)\n\(result.output)")
      }
    }
  }

  /// The asker's home is there and empty.
  static func home(of asker: Asker) -> Step {
    Step { _ = try $0.home(of: asker) }
  }

  /// A script that root runs in the asker's home.
  static func inHome(of asker: Asker, _ script: String) -> Step {
    Step { site in
      let home = try site.home(of: asker)
      try asker.place.node(of: site).shell("cd \(home)\n\(script)")
    }
  }
}
