import Testing

extension Scenario {
  /// Makes the fault, proves that it is there, and asks the tested program. Blocks.
  ///
  /// - Returns: What is wrong with its answer, in words; empty when it is right.
  /// - Throws: ``LabError`` when the lab itself is wrong.
  func play() throws -> [Comment] {
    let site = try Site(link: link)
    for step in steps { try step.perform(site) }
    for symptom in symptoms {
      if let disproof = try symptom.disproof(on: site) {
        throw LabError("the lab does not show the fault \"\(name)\": \(disproof)")
      }
    }
    guard !Settings.provesOnly else { return [] }
    let run = try Subject(command: [Settings.program]).ask(about: target, on: site, as: asker)
    print("lab: \(name): \(run.answer.summary) in \(run.milliseconds) ms")
    return expectation.problems(of: run.answer, status: run.status).map { Comment(rawValue: $0) }
  }
}
