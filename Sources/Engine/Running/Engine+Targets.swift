private import CheckGraph
private import Diagnosis
private import Linux

extension Engine {
  func admitTargets() {
    while active.count < request.mostTargetsAtOnce, nextTarget < request.targets.count {
      let target = request.targets[nextTarget]
      active[nextTarget] = ActiveTarget(
        deadline: .now().advanced(milliseconds: request.timeoutMilliseconds))
      scheduler.add(target: nextTarget, facts: Self.given(target))
      nextTarget += 1
    }
  }

  static func given(_ target: Target) -> [String: RecordedFact] {
    func fact(_ value: FactValue, _ privacy: Privacy) -> RecordedFact {
      RecordedFact(value: value, privacy: privacy, source: "host")
    }
    return [
      "target.given": fact(.str(target.given), .hostName),
      "target.host": fact(.str(target.host), .hostName),
      "target.port": fact(.int(Int64(target.port)), .public),
    ]
  }

  /// Says the verdict of each target whose checks are over, this machine's among them.
  func finishTargets() {
    guard scheduler.isOver(.machine) else { return }
    for target in active.keys.sorted() where scheduler.isOver(.target(target)) {
      guard let state = active.removeValue(forKey: target) else { continue }
      let result = result(of: target, state)
      scheduler.remove(target: target)
      levels.append(result.verdict.level)
      emit(.targetEnded(target: target, result))
    }
  }

  func result(of place: Int, _ state: ActiveTarget) -> TargetResult {
    let target = request.targets[place]
    let facts = scheduler.facts(of: place)
    let records = (machineRecords + state.records).sorted {
      places[$0.id, default: 0] < places[$1.id, default: 0]
    }
    let assessment = Assessment(
      stages: facts.stages, isLadderComplete: facts.text("ladder.stop") != nil,
      records: records, network: network,
      placeholders: ["host": target.host, "port": String(target.port)])
    return TargetResult(
      target: target, address: facts.text("net.address") ?? facts.text("tcp.address"),
      verdict: VerdictBuilder(assessment).verdict(), checks: records, facts: facts)
  }
}
