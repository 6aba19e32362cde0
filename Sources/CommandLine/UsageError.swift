/// A command line that cannot be understood: what is wrong, and what would be right.
package struct UsageError: Error, Hashable, Sendable {
  /// The program's exit status for it (docs/exit-status.md).
  package static let exitStatus: Int32 = 3

  /// What is wrong, in one sentence.
  package let problem: String
  /// What would be right, in one sentence.
  package let remedy: String

  /// Takes sentences in which every word of the user went through quoting.
  package init(problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }
}

// MARK: - CustomStringConvertible

extension UsageError: CustomStringConvertible {
  package var description: String { "\(problem)\n\(remedy)" }
}

// MARK: - The errors of every command

extension UsageError {
  static func notUTF8(_ argument: String) -> UsageError {
    UsageError(
      problem: "The argument \(Quoted(argument)) is not valid UTF-8 text.",
      remedy: "Type it again, or set the terminal to UTF-8.")
  }

  static func unknownFlag(_ flag: String, nearest: String?, help: String) -> UsageError {
    let hint = nearest.map { "Did you mean \($0)? " } ?? ""
    return UsageError(
      problem: "There is no flag \(Quoted(flag)).", remedy: "\(hint)\(help) lists all flags.")
  }

  static func missingValue(_ face: FlagFace, _ value: String) -> UsageError {
    UsageError(
      problem: "The flag --\(face.long) needs a value.",
      remedy: "Write --\(face.long) \(value), or --\(face.long)=\(value).")
  }

  static func needlessValue(_ face: FlagFace) -> UsageError {
    UsageError(
      problem: "The flag --\(face.long) takes no value.", remedy: "Write --\(face.long) alone.")
  }

  static func badValue(_ flag: String, _ value: String, wanted: String) -> UsageError {
    UsageError(
      problem: "\(Quoted(value)) is not a value for --\(flag).", remedy: "Give \(wanted).")
  }
}
