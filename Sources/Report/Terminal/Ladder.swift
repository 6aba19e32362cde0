package import Diagnosis
package import Engine

/// How far one target's connection got, gathered while facts come in.
package struct Ladder: Sendable {
  private let target: Target
  private var facts = FactBook()
  /// Milliseconds that a check took, by its id.
  private var durations: [String: Int] = [:]
  /// The stages that were not handed out yet.
  private var open = Stage.allCases[...]

  package init(_ target: Target) {
    self.target = target
  }

  /// Takes a fact. A stage's own fact ends the stages below it.
  package mutating func add(_ key: String, _ fact: RecordedFact) -> [Rung] {
    facts.add(key, fact)
    guard let stage = Stage.allCases.first(where: { $0.factName == key }) else { return [] }
    return take { $0 < stage }
  }

  /// Takes the end of a check, which ends the stages that it told of.
  package mutating func end(_ record: CheckRecord) -> [Rung] {
    durations[record.id] = record.durationMilliseconds
    let facts = facts
    return take { facts.source($0.factName) == record.id }
  }

  /// Takes the result, and hands out every stage that is left.
  package mutating func finish(_ result: TargetResult) -> [Rung] {
    facts.add(result.facts)
    for record in result.checks { durations[record.id] = record.durationMilliseconds }
    let rungs = open.compactMap { stage in
      isPassed(stage).map { rung(stage, $0) }
        ?? (stage == result.verdict.stoppedAt ? rung(stage, false) : nil)
    }
    open = []
    return rungs
  }

  /// Hands out stages in their order while they are known and wanted.
  private mutating func take(while isWanted: (Stage) -> Bool) -> [Rung] {
    var rungs: [Rung] = []
    while let stage = open.first, isWanted(stage), let isPassed = isPassed(stage) {
      rungs.append(rung(stage, isPassed))
      open.removeFirst()
    }
    return rungs
  }

  private func isPassed(_ stage: Stage) -> Bool? { facts.bool(stage.factName) }

  private func rung(_ stage: Stage, _ isPassed: Bool) -> Rung {
    let words = RungWords(target: target, facts: facts)
    return Rung(
      stage: stage, isPassed: isPassed,
      detail: isPassed ? words.passed(stage) : words.failed(stage),
      time: isPassed ? time(stage) : nil)
  }

  private func time(_ stage: Stage) -> String? {
    switch stage {
    case .dns: facts.source(stage.factName).flatMap { durations[$0] }.map { "\($0) ms" }
    case .tcp: facts.int("tcp.rtt-us").map(Milliseconds.words)
    case .negotiation, .tls, .nla, .logon, .session: nil
    }
  }
}
