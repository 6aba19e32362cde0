/// The subcommand that shows the help of another.
enum HelpSyntax {
  static let syntax = Syntax<HelpTopic>(
    topic: .program,
    flags: Flag.specials,
    initial: { .program },
    word: { (topic, word) throws(UsageError) in
      topic = try named(word.text)
    },
    finish: { (topic) throws(UsageError) in .help(topic) })

  private static func named(_ text: String) throws(UsageError) -> HelpTopic {
    guard Subcommand.named(text) != nil else {
      let nearest = Nearest.word(to: text, among: Subcommand.all.map(\.name))
      let hint = nearest.map { "Did you mean rdpcheck help \($0)? " } ?? ""
      throw UsageError(
        problem: "There is no command \(Quoted(text)).",
        remedy: "\(hint)rdpcheck --help names them all.")
    }
    return .subcommand(text)
  }
}
