/// One line of the table of commands: what people read of it, and how it is read.
package struct Subcommand: Sendable {
  /// The first word that chooses it; empty for the diagnosis itself.
  package let name: String
  /// What comes after the name, for example "[FLAGS] TARGET...".
  package let synopsis: String
  /// One line without a full stop.
  package let summary: String
  package let flags: [FlagFace]
  package let parse: @Sendable ([String]) throws(UsageError) -> Command

  init<Invocation>(
    _ name: String, synopsis: String, summary: String, _ syntax: Syntax<Invocation>
  ) {
    self.name = name
    self.synopsis = synopsis
    self.summary = summary
    flags = syntax.flags.map(\.face)
    parse = { (arguments) throws(UsageError) in try syntax.parse(arguments) }
  }

  /// The whole line, for example "rdpcheck demo [FLAGS] [FAULT]".
  package var usage: String {
    ["rdpcheck", name, synopsis].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

// MARK: - The table

extension Subcommand {
  /// The diagnosis, which needs no name.
  package static let check = Subcommand(
    "", synopsis: "[FLAGS] TARGET...", summary: "Say why a Remote Desktop connection fails",
    CheckInvocation.syntax)

  /// The commands that are chosen by the first word.
  package static let all = [
    Subcommand(
      "demo", synopsis: "[FLAGS] [FAULT]",
      summary: "Start a faulty server on this machine and diagnose it", DemoInvocation.syntax),
    Subcommand(
      "plugin", synopsis: "manifest DIR",
      summary: "Write down what a directory's plugins declare, so that runs begin sooner",
      PluginInvocation.syntax),
    Subcommand(
      "help", synopsis: "[COMMAND]", summary: "Show the help of a command", HelpSyntax.syntax),
  ]

  static func named(_ name: String) -> Subcommand? {
    all.first { $0.name == name }
  }
}
