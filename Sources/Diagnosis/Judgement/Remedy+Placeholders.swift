// Remedies of causes say {host} where the target's name belongs.

extension Remedy {
  /// The remedy for one target.
  ///
  /// The values come from a user. A command is left out rather than guessed where a value is
  /// missing or cannot stand in it safely.
  package func filled(with values: [String: String]) -> Remedy {
    Remedy(
      Template(text).filled { values[$0] ?? $0 } ?? text,
      command: command.flatMap { Self.filledCommand($0, with: values) })
  }

  /// The command with each value as one word, or nil where that is not safe.
  private static func filledCommand(_ command: String, with values: [String: String]) -> String? {
    let template = Template(command)
    // Inside quotes another quotation would end them.
    let isQuoting = command.contains { "'\"`\\".contains($0) }
    return template.filled { name in
      guard let word = values[name].flatMap(ShellWord.init) else { return nil }
      return word.isPlain || !isQuoting ? word.quoted : nil
    }
  }
}
