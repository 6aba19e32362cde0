import Diagnosis
import Testing

@Suite("Level of a verdict")
struct LevelTests {
  /// A row of the table.
  struct Row: Sendable, CustomTestStringConvertible {
    let stages: [Stage: Bool]
    let isComplete: Bool
    let present: [String]
    let level: Level
    let reached: Stage?
    let stoppedAt: Stage?

    var testDescription: String { "\(level.word): \(present) \(reached?.rawValue ?? "nothing")" }

    init(
      _ stages: [Stage: Bool], complete: Bool = true, _ present: [String], _ level: Level,
      reached: Stage?, stoppedAt: Stage? = nil
    ) {
      self.stages = stages
      isComplete = complete
      self.present = present
      self.level = level
      self.reached = reached
      self.stoppedAt = stoppedAt
    }
  }

  private static let top: [Stage: Bool] = [
    .dns: true, .tcp: true, .negotiation: true, .tls: true,
  ]

  @Test(
    "follows from stages and findings",
    arguments: [
      Row(top, [], .ready, reached: .tls),
      Row(top, ["informs"], .ready, reached: .tls),
      Row(top, ["degrades"], .degraded, reached: .tls),
      Row(top, ["blocks"], .blocked, reached: .tls),
      Row(top, ["blocks", "degrades"], .blocked, reached: .tls),
      Row(top, complete: false, [], .inconclusive, reached: .tls),
      Row(top, complete: false, ["degrades"], .inconclusive, reached: .tls),
      Row(top, complete: false, ["blocks"], .blocked, reached: .tls),
      Row([.dns: false], [], .blocked, reached: nil, stoppedAt: .dns),
      Row([.dns: true, .tcp: false], [], .blocked, reached: .dns, stoppedAt: .tcp),
      Row(
        [.dns: true, .tcp: false], complete: false, [], .blocked, reached: .dns, stoppedAt: .tcp),
      Row([:], complete: false, [], .inconclusive, reached: nil),
      // An address needs no name: the stage was not tried, and is not missing.
      Row([.tcp: true, .negotiation: true], [], .ready, reached: .negotiation),
      // Contradictory words: nothing above a failed stage counts as reached.
      Row(
        [.dns: true, .tcp: false, .tls: true], [], .blocked, reached: .dns, stoppedAt: .tcp),
    ])
  func table(row: Row) {
    let verdict = Assessment.verdict(
      stages: row.stages, isLadderComplete: row.isComplete,
      findings: [
        FindingDefinition("informs", []), FindingDefinition("degrades", effect: .degrades, []),
        FindingDefinition("blocks", effect: .blocks, []),
      ],
      records: [CheckRecord("check", row.present.map { FindingReport($0, .present) })])
    #expect(verdict.level == row.level)
    #expect(verdict.reached == row.reached)
    #expect(verdict.stoppedAt == row.stoppedAt)
  }

  @Test(
    "an unknown or absent finding that would block does not",
    arguments: [
      FindingState.unknown, .absent,
    ])
  func notPresent(state: FindingState) {
    let verdict = Assessment.verdict(
      stages: Self.top, findings: [FindingDefinition("blocks", effect: .blocks, [])],
      records: [CheckRecord("check", [FindingReport("blocks", state)])])
    #expect(verdict.level == .ready)
  }
}
