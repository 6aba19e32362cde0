/// The help that the program prints.
package enum HelpText {
  /// The text for a topic, with a line feed at its end.
  /// - Parameters:
  ///   - topic: what to explain; an unknown subcommand gets the program's help.
  ///   - columns: how wide the terminal is.
  package static func render(_ topic: HelpTopic, columns: Int = 80) -> String {
    let columns = max(columns, 40)
    if case .subcommand(let name) = topic, let command = Subcommand.named(name) {
      return text([command.summary + ".", "", "Usage: \(command.usage)"], command.flags, columns)
    }
    return text(introduction, Subcommand.check.flags, columns) + "\n" + closing(columns)
  }

  private static var introduction: [String] {
    ["\(Subcommand.check.summary).", "", "Usage: \(Subcommand.check.usage)"]
      + Subcommand.all.map { "       \($0.usage)" }
      + [
        "", "TARGET is a name, an address, host:port or [v6]:port. The port is 3389 if not given.",
      ]
  }

  private static func text(_ head: [String], _ flags: [FlagFace], _ columns: Int) -> String {
    let width = (flags.map(\.spelling.count).max() ?? 0) + 4
    var lines = head.flatMap { wrap($0, columns, hanging: 0) }
    for category in FlagFace.Category.allCases {
      let members = flags.filter { $0.category == category }
      if members.isEmpty { continue }
      lines += ["", "\(category.rawValue):"]
      lines += members.flatMap { entry($0.spelling, $0.help, width, columns) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func closing(_ columns: Int) -> String {
    var lines = ["Commands:"]
    lines += Subcommand.all.flatMap { entry($0.name, $0.summary, 10, columns) }
    lines += ["", "Exit status:"]
    lines += exitStatuses.flatMap { entry($0.number, $0.meaning, 10, columns) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The exit statuses in words (docs/exit-status.md).
  static let exitStatuses: [(number: String, meaning: String)] = [
    ("0", "ready: the connection works"),
    ("1", "degraded: it works, with a warning or worse than it should"),
    ("2", "blocked: it does not work"),
    ("3", "inconclusive: could not be told, or rdpcheck itself could not run"),
  ]

  private static func entry(
    _ name: String, _ help: String, _ width: Int, _ columns: Int
  ) -> [String] {
    let gap = String(repeating: " ", count: max(2, width - name.count - 2))
    return wrap("  \(name)\(gap)\(help)", columns, hanging: width)
  }

  /// Breaks a line at spaces; the lines after the first are indented.
  private static func wrap(_ line: String, _ columns: Int, hanging: Int) -> [String] {
    var lines: [String] = []
    var rest = line[...]
    while rest.count > columns {
      let edge = rest.index(rest.startIndex, offsetBy: columns)
      let floor = rest.index(rest.startIndex, offsetBy: hanging)
      guard let space = rest[floor..<edge].lastIndex(of: " "), space > floor else { break }
      lines.append(String(rest[..<space]))
      rest = String(repeating: " ", count: hanging) + rest[rest.index(after: space)...]
    }
    return lines + [String(rest)]
  }
}
