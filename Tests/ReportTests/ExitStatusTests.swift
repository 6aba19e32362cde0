import Diagnosis
import Report
import Testing

@Suite struct ExitStatusTests {
  @Test(arguments: Level.allCases)
  func `One target gives its own number`(level: Level) {
    #expect(ExitStatus.of([level]) == level.rawValue)
  }

  @Test(
    arguments: [
      ([Level.ready, .degraded], Level.degraded), ([.inconclusive, .degraded], .inconclusive),
      ([.inconclusive, .blocked, .ready], .blocked), ([], .inconclusive),
    ] as [([Level], Level)])
  func `Several targets give the worst`(levels: [Level], worst: Level) {
    #expect(ExitStatus.of(levels) == worst.rawValue)
    #expect(ExitStatus.of(levels.reversed()) == worst.rawValue)
  }
}
