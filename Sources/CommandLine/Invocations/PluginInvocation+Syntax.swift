extension PluginInvocation {
  /// How work with plugins is asked for: what to do, then with what.
  static let syntax = Syntax<[String]>(
    topic: .subcommand("plugin"),
    flags: Flag.specials,
    initial: { [] },
    word: { (words, word) throws(UsageError) in
      words.append(word.text)
    },
    finish: { (words) throws(UsageError) in .plugin(try read(words)) })

  private static func read(_ words: [String]) throws(UsageError) -> PluginInvocation {
    guard let work = words.first else {
      throw UsageError(
        problem: "What is to be done with plugins is missing.",
        remedy: "Write rdpcheck plugin manifest DIR.")
    }
    guard work == "manifest" else {
      throw UsageError(
        problem: "\(Quoted(work)) is nothing that can be done with plugins.",
        remedy: "Write rdpcheck plugin manifest DIR.")
    }
    guard words.count == 2, !words[1].isEmpty, words[1].utf8.count < 4096 else {
      throw UsageError(
        problem: "rdpcheck plugin manifest takes one directory.",
        remedy: "Name it, for example: rdpcheck plugin manifest ./plugins")
    }
    return .manifest(directory: words[1])
  }
}
