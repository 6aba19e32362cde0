import CheckGraph
import Diagnosis
import TestTools
import Testing

@testable import Engine

/// Laws that hold for every plan and every order of events.
@Suite struct SchedulerLawTests {
  /// Checks that may need facts of earlier ones only, so that there is no cycle, shuffled.
  private func randomChecks(_ random: inout SeededGenerator) -> [Bench.Check] {
    let count = Int.random(in: 1...12, using: &random)
    var checks: [Bench.Check] = []
    for number in 0..<count {
      let earlier = checks.filter { !$0.isMachine || Bool.random(using: &random) }
      let facts = earlier.flatMap(\.provides) + ["given", "nobody"]
      func some(_ random: inout SeededGenerator) -> [String] {
        facts.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
      }
      let isMachine = Int.random(in: 0..<5, using: &random) == 0
      checks.append(
        Bench.Check(
          id: "c\(number)", requires: isMachine ? [] : some(&random),
          wants: isMachine ? [] : some(&random), provides: ["f\(number)", "g\(number / 2)"],
          isMachine: isMachine, isSerial: Int.random(in: 0..<4, using: &random) == 0,
          priority: Int32(number),
          exclusion: Int.random(in: 0..<10, using: &random) == 0 ? "left out" : nil))
    }
    return checks.shuffled(using: &random)
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `every check is over in the end, and none is ordered twice`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bench = Bench(randomChecks(&random), targets: 2)
    var running: [Run] = []
    var ordered = Set<Run>()
    for _ in 0..<10_000 {
      for order in bench.scheduler.orders() {
        let run = Run(order)
        #expect(ordered.insert(run).inserted, "\(run) was ordered twice")
        if case .start = order { running.append(run) }
      }
      guard let place = running.indices.randomElement(using: &random) else { break }
      let run = running[place]
      if Bool.random(using: &random) {
        bench.scheduler.put(
          "f\(Int.random(in: 0..<12, using: &random))", Bench.fact(1), from: run.check,
          scope: run.scope)
      } else {
        running.remove(at: place)
        bench.scheduler.end(
          check: run.check, scope: run.scope,
          outcome: Bool.random(using: &random) ? .done : .timedOut, reason: "")
      }
    }
    for scope in [Scope.machine, .target(0), .target(1)] {
      #expect(bench.scheduler.isOver(scope), "\(scope)")
    }
  }

  /// One check in one scope.
  private struct Run: Hashable {
    let check: Int
    let scope: Scope

    init(_ order: Scheduler.Order) {
      switch order {
      case .start(let check, let scope, _), .giveUp(let check, let scope, _):
        self.check = check
        self.scope = scope
      }
    }
  }
}
