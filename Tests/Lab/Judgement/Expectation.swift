/// What the tested program has to say of a target.
struct Expectation: Sendable {
  /// What a verdict says of a connection, with its exit status.
  enum Level: Int32, Sendable {
    case ready = 0
    case degraded = 1
    case blocked = 2
    case inconclusive = 3
  }

  let level: Level
  /// The last stage that is completed; nil where the truth does not tell.
  var reached: String?
  /// Acceptable ids of the first cause, the wanted one first. Empty wants no cause that does harm.
  let causes: [String]
  /// A text that a fact of lists has to hold.
  var listed: (fact: String, text: String)?

  /// Compares an answer with it.
  ///
  /// - Returns: Everything that is wrong, in words; empty when nothing is.
  func problems(of answer: Answer, status: Int32) -> [String] {
    var problems: [String] = []
    if answer.level != "\(level)" { problems.append("level \(answer.level), not \(level)") }
    if status != level.rawValue {
      problems.append("exit status \(status), not \(level.rawValue)")
    }
    if let reached, answer.reached != reached {
      problems.append("reached \(answer.reached ?? "nothing"), not \(reached)")
    }
    if let listed, answer.lists[listed.fact]?.contains(listed.text) != true {
      problems.append("\(listed.fact) \(answer.lists[listed.fact] ?? []) without \(listed.text)")
    }
    return problems + causeProblems(of: answer)
  }

  private func causeProblems(of answer: Answer) -> [String] {
    if causes.isEmpty {
      let harmful = answer.causes.filter { $0.effect != "none" }.map(\.id)
      return harmful.isEmpty ? [] : ["causes \(harmful) where nothing is wrong"]
    }
    guard let first = answer.causes.first?.id else { return ["no cause, wanted \(causes)"] }
    return causes.contains(first) ? [] : ["first cause \(first), wanted \(causes)"]
  }
}
