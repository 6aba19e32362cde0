/// What a help text is about.
package enum HelpTopic: Hashable, Sendable {
  /// The whole program.
  case program
  /// One subcommand, by its name.
  case subcommand(String)
}
