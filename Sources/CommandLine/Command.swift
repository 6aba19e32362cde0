/// What a command line asks for.
package enum Command: Hashable, Sendable {
  case check(CheckInvocation)
  case demo(DemoInvocation)
  case help(HelpTopic)
  case plugin(PluginInvocation)
  case version
}

// MARK: - Parsing

extension Command {
  /// Reads a command line.
  ///
  /// The first word chooses a subcommand; without one the words are targets.
  /// - Parameter arguments: all words after the program's own name.
  /// - Throws: what is wrong with them and what would be right.
  package static func parse(_ arguments: [String]) throws(UsageError) -> Command {
    for argument in arguments where argument.unicodeScalars.contains("\u{FFFD}") {
      throw .notUTF8(argument)
    }
    if let first = arguments.first, let found = Subcommand.named(first) {
      return try found.parse(Array(arguments.dropFirst()))
    }
    return try Subcommand.check.parse(arguments)
  }
}
