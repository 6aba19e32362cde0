extension Flag {
  /// Help and version, which every command understands.
  static var specials: [Flag] {
    [
      Flag(
        face: FlagFace("help", short: "h", category: .other, help: "Show this help"),
        action: .special(.help)),
      Flag(
        face: FlagFace("version", category: .other, help: "Show the version"),
        action: .special(.version)),
    ]
  }

  /// The flags of every command that reports a diagnosis.
  /// - Parameter path: where the invocation keeps its output options.
  static func output(
    _ path: any WritableKeyPath<Invocation, OutputOptions> & Sendable
  ) -> [Flag] {
    [format(path)] + color(path) + [
      .toggle(
        FlagFace(
          "verbose", short: "v", category: .output,
          help: "Also show what the checks log while they run")
      ) { $0[keyPath: path].isVerbose = true }
    ]
  }

  private static func format(
    _ path: any WritableKeyPath<Invocation, OutputOptions> & Sendable
  ) -> Flag {
    .value(
      FlagFace(
        "format", value: "FORMAT", category: .output,
        help: "terminal (for people, the default) or json (for programs)",
        detail: "The JSON document is described in docs/json.md and keeps its form.")
    ) { (invocation, text) throws(UsageError) in
      guard let format = OutputFormat(rawValue: text) else {
        throw .badValue("format", text, wanted: "one of \(OutputFormat.words)")
      }
      invocation[keyPath: path].format = format
    }
  }

  private static func color(
    _ path: any WritableKeyPath<Invocation, OutputOptions> & Sendable
  ) -> [Flag] {
    [
      .value(
        FlagFace(
          "color", value: "WHEN", category: .output, help: "always, never or auto (the default)",
          detail: "auto means colour on a terminal, unless NO_COLOR is set.")
      ) { (invocation, text) throws(UsageError) in
        guard let choice = ColorChoice(rawValue: text) else {
          throw .badValue("color", text, wanted: "one of \(ColorChoice.words)")
        }
        invocation[keyPath: path].color = choice
      },
      .toggle(FlagFace("no-color", category: .output, help: "The same as --color never")) {
        $0[keyPath: path].color = .never
      },
    ]
  }
}
