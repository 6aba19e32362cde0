/// The answer for one target.
package struct Verdict: Hashable, Sendable {
  package let level: Level
  /// The last stage that was completed; nil when not even the first was.
  package let reached: Stage?
  /// The stage at which it stopped; nil when nothing stopped it, or nobody could look.
  package let stoppedAt: Stage?
  /// Most probable first.
  package let causes: [RankedCause]
  /// What could not be seen.
  package let coverage: [CoverageGap]
  /// The one look that would change the answer most.
  package let nextLook: NextLook?

  package init(
    level: Level, reached: Stage?, stoppedAt: Stage?, causes: [RankedCause],
    coverage: [CoverageGap], nextLook: NextLook?
  ) {
    self.level = level
    self.reached = reached
    self.stoppedAt = stoppedAt
    self.causes = causes
    self.coverage = coverage
    self.nextLook = nextLook
  }
}
