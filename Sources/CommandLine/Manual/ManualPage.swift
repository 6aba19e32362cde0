/// The manual page, made from the same tables as the parser.
package enum ManualPage {
  /// The page for section 1 in roff with the man macros.
  /// - Parameters:
  ///   - version: the program's version.
  ///   - date: the day of the release, for example "2026-11-21".
  package static func render(version: String, date: String) -> String {
    let check = Subcommand.check
    var lines = [
      ".TH RDPCHECK 1 \"\(escape(date))\" \"rdpcheck \(escape(version))\" \"User Commands\"",
      ".SH NAME", "rdpcheck \\- \(escape(lowerFirst(check.summary)))", ".SH SYNOPSIS",
    ]
    lines += ([check] + Subcommand.all).flatMap { [".B rdpcheck", escape(tail($0)), ".br"] }
    lines += [".SH DESCRIPTION"] + description.map(escape)
    lines += [".SH OPTIONS"] + check.flags.flatMap(option)
    lines += [".SH COMMANDS"] + Subcommand.all.flatMap(command)
    lines += [".SH EXIT STATUS"]
    lines += HelpText.exitStatuses.flatMap { [".TP", ".B \($0.number)", escape($0.meaning + ".")] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let description = [
    "Measures every step of a Remote Desktop connection to each TARGET without signing in.",
    "It names the cause of a failure with its probability, the evidence and the remedy.",
    "What could not be seen is named as well, and is never counted as good or bad.",
    "TARGET is a name, an address, host:port or [v6]:port; the port is 3389 if not given.",
  ]

  private static func lowerFirst(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func tail(_ command: Subcommand) -> String {
    [command.name, command.synopsis].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func option(_ face: FlagFace) -> [String] {
    let letter = face.short.map { "\\fB\\-\($0)\\fR, " } ?? ""
    let value = face.value.map { " \\fI\(escape($0))\\fR" } ?? ""
    let text = face.detail.isEmpty ? "\(face.help)." : "\(face.help). \(face.detail)"
    return [".TP", "\(letter)\\fB\\-\\-\(escape(face.long))\\fR\(value)", escape(text)]
  }

  private static func command(_ command: Subcommand) -> [String] {
    let own = command.flags.filter { face in
      !Subcommand.check.flags.contains { $0.long == face.long }
    }
    return [".TP", ".B \(escape(tail(command)))", escape(command.summary + ".")]
      + own.flatMap { [".RS"] + option($0) + [".RE"] }
  }

  /// Keeps text from being read as requests: backslashes, hyphens, and a dot or quote in front.
  static func escape(_ text: String) -> String {
    var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      default: result.append(character)
      }
    }
    return result
  }
}
