extension CheckInvocation {
  /// How a diagnosis is asked for.
  static let syntax = Syntax<CheckInvocation>(
    topic: .program,
    flags: checkFlags + Flag.output(\.output) + Flag.specials,
    initial: { CheckInvocation() },
    word: { (invocation, word) throws(UsageError) in
      try invocation.add(word)
    },
    finish: { (invocation) throws(UsageError) in
      try invocation.validate()
      return .check(invocation)
    })

  private static let checkFlags: [Flag<CheckInvocation>] = [
    .value(
      FlagFace(
        "plugins", value: "DIR", category: .checks,
        help: "Also use the plugins in this directory (repeatable)",
        detail: "Each runs in a process of its own: when it crashes, only its checks are lost.")
    ) { (invocation, text) throws(UsageError) in
      guard !text.isEmpty, text.utf8.count < 4096 else {
        throw .badValue("plugins", text, wanted: "the path of a directory, such as ./plugins")
      }
      invocation.pluginDirectories.append(text)
    },
    .toggle(FlagFace("safe", category: .checks, help: "Use the built-in plugins only")) {
      $0.isSafe = true
    },
    .value(
      FlagFace(
        "only", value: "CHECK", category: .checks,
        help: "Run this check and what it needs (repeatable)")
    ) { (invocation, text) throws(UsageError) in
      invocation.only.append(try CheckName.parse(text, flag: "only"))
    },
    .value(
      FlagFace("skip", value: "CHECK", category: .checks, help: "Leave this check out (repeatable)")
    ) { (invocation, text) throws(UsageError) in
      invocation.skip.append(try CheckName.parse(text, flag: "skip"))
    },
    .value(
      FlagFace(
        "timeout", value: "SECONDS", category: .checks,
        help: "Stop looking at a target after this time, 1 to 600 (default 30)",
        detail: "What could not be looked at in that time is named in the report.")
    ) { (invocation, text) throws(UsageError) in
      invocation.timeout = try seconds(text)
    },
  ]

  private static func seconds(_ text: String) throws(UsageError) -> Int {
    guard text.utf8.count <= 3, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text), timeoutSeconds.contains(number)
    else {
      throw .badValue(
        "timeout", text, wanted: "a whole number of seconds from 1 to 600, such as 30")
    }
    return number
  }

  /// Adds a target, unless the word is probably a misplaced subcommand.
  private mutating func add(_ word: Syntax<CheckInvocation>.Word) throws(UsageError) {
    if !word.isVerbatim, Subcommand.named(word.text) != nil {
      throw UsageError(
        problem: "The command \(word.text) must come first.",
        remedy: "Write rdpcheck \(word.text), or rdpcheck -- \(word.text) for a host of that name.")
    }
    do {
      targets.append(try TargetText.parse(word.text))
    } catch {
      throw UsageError(problem: error.problem, remedy: error.remedy)
    }
  }

  private func validate() throws(UsageError) {
    if targets.isEmpty {
      throw UsageError(
        problem: "There is no target.",
        remedy: "Name the machine to connect to, for example: rdpcheck server.example")
    }
    if let both = only.first(where: skip.contains) {
      throw UsageError(
        problem: "The check \(both) is both to be run and to be left out.",
        remedy: "Give either --only \(both) or --skip \(both).")
    }
  }
}
