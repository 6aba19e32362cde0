import Testing

/// Faults that only a real service manager shows.
@Suite(
  "Lab.Booted",
  .enabled(if: BootedRequirements.missing.isEmpty, BootedRequirements.skipReason))
struct BootedTests {
  @Test("names the fault of the unit", .timeLimit(.minutes(20)))
  func namesTheFault() async throws {
    let problems = try await OwnThread.run {
      let machine = try BootedMachine()
      return try BootedCase.chosen.flatMap { try Self.play($0, on: machine) }
    }
    for problem in problems { Issue.record("\(problem)") }
  }

  /// Makes a fault, proves it, asks as root and as a user, and mends it.
  private static func play(_ fault: BootedCase, on machine: BootedMachine) throws -> [String] {
    try machine.shell(fault.breaking)
    try machine.shell(fault.proof)
    guard !Settings.provesOnly else { return [] }
    var problems: [String] = []
    for asker in [Asker(), .user] {
      let (answer, status) = try machine.ask(as: asker)
      let who = asker.isRoot ? "root" : "a user"
      print("lab: \(fault.name), \(who): \(answer.summary)")
      problems += fault.expectation.problems(of: answer, status: status)
        .map { "\(fault.truth) To \(who): \($0)" }
    }
    try machine.shell(BootedCase.mending)
    return problems
  }
}
