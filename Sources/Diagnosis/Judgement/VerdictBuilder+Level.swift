// What was measured: how far the connection got.

extension VerdictBuilder {
  /// Blocked by what was seen; else unknown where the ladder was not climbed to its end.
  var level: Level {
    let effects = Set(present.map(\.effect))
    if stoppedAt != nil || effects.contains(.blocks) { return .blocked }
    if !assessment.isLadderComplete { return .inconclusive }
    return effects.contains(.degrades) ? .degraded : .ready
  }

  /// The highest completed stage below which none failed.
  var reached: Stage? {
    Stage.allCases
      .prefix { assessment.stages[$0] != false }
      .last { assessment.stages[$0] == true }
  }

  /// The lowest stage that was tried in vain.
  var stoppedAt: Stage? {
    Stage.allCases.first { assessment.stages[$0] == false }
  }
}
