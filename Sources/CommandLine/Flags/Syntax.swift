/// How one command is written: its flags, its other words, and what comes of them.
struct Syntax<Invocation>: Sendable {
  /// A word that is no flag.
  struct Word {
    let text: String
    /// It stood after "--", so that it can only be meant as it is.
    let isVerbatim: Bool
  }

  let topic: HelpTopic
  let flags: [Flag<Invocation>]
  let initial: @Sendable () -> Invocation
  let word: @Sendable (inout Invocation, Word) throws(UsageError) -> Void
  let finish: @Sendable (Invocation) throws(UsageError) -> Command

  /// Reads the words of this command.
  func parse(_ arguments: [String]) throws(UsageError) -> Command {
    var invocation = initial()
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        for text in rest { try word(&invocation, Word(text: text, isVerbatim: true)) }
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        try word(&invocation, Word(text: argument, isVerbatim: false))
        continue
      }
      if let special = try apply(argument, &rest, &invocation) { return command(for: special) }
    }
    return try finish(invocation)
  }

  /// Applies one flag, with its value from the rest where it needs one.
  private func apply(
    _ argument: String, _ rest: inout ArraySlice<String>, _ invocation: inout Invocation
  ) throws(UsageError) -> Flag<Invocation>.Special? {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let attached = parts.count == 2 ? String(parts[1]) : nil
    guard let flag = flag(spelled: name) else {
      throw .unknownFlag(name, nearest: nearest(name), help: helpCommand)
    }
    if flag.face.value == nil, attached != nil { throw .needlessValue(flag.face) }
    switch flag.action {
    case .special(let special): return special
    case .toggle(let change): change(&invocation)
    case .value(let change):
      if let attached {
        try change(&invocation, attached)
      } else {
        try change(&invocation, value(of: flag.face, &rest))
      }
    }
    return nil
  }

  /// The next word as a flag's value, unless it is itself a flag of this command.
  private func value(
    of face: FlagFace, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard let next = rest.first, next != "--", flag(spelled: next) == nil else {
      throw .missingValue(face, face.value ?? "VALUE")
    }
    rest.removeFirst()
    return next
  }

  private func flag(spelled text: String) -> Flag<Invocation>? {
    flags.first { flag in
      "--\(flag.face.long)" == text || flag.face.short.map { "-\($0)" } == text
    }
  }

  private func nearest(_ text: String) -> String? {
    Nearest.word(to: text, among: flags.map { "--\($0.face.long)" })
  }

  private func command(for special: Flag<Invocation>.Special) -> Command {
    switch special {
    case .help: .help(topic)
    case .version: .version
    }
  }

  private var helpCommand: String {
    switch topic {
    case .program: "rdpcheck --help"
    case .subcommand(let name): "rdpcheck \(name) --help"
    }
  }
}
