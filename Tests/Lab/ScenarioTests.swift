import Testing

/// Every fault, made for real and diagnosed by the built program.
@Suite("Lab", .enabled(if: Requirements.missing.isEmpty, Requirements.skipReason))
struct ScenarioTests {
  /// Bounds the load: each scenario has a handful of processes.
  private static let slots = Slots(Settings.jobs)
  /// Runs once, before the first scenario.
  private static let swept: Void = ScratchFolder.sweep()

  @Test("names the fault", .timeLimit(.minutes(5)), arguments: Scenario.chosen)
  func namesTheFault(_ scenario: Scenario) async throws {
    _ = Self.swept
    let problems = try await Self.slots.hold {
      try await OwnThread.run { try scenario.play() }
    }
    for problem in problems { Issue.record("\(scenario.truth) \(problem)") }
  }
}
