extension DemoInvocation {
  /// How a demonstration is asked for.
  static let syntax = Syntax<DemoInvocation>(
    topic: .subcommand("demo"),
    flags: [
      .toggle(FlagFace("list", category: .checks, help: "Name the faults there are")) {
        $0.isListing = true
      }
    ] + Flag.output(\.output) + Flag.specials,
    initial: { DemoInvocation() },
    word: { (invocation, word) throws(UsageError) in
      try invocation.add(word.text)
    },
    finish: { (invocation) throws(UsageError) in .demo(invocation) })

  private mutating func add(_ text: String) throws(UsageError) {
    guard fault == nil else {
      throw UsageError(
        problem: "A demonstration shows one fault, and \(Quoted(text)) is a second.",
        remedy: "Name one fault; rdpcheck demo --list names them all.")
    }
    guard CheckName.isWellFormed(text) else {
      throw UsageError(
        problem: "\(Quoted(text)) is not the name of a fault.",
        remedy: "rdpcheck demo --list names them all.")
    }
    fault = text
  }
}
