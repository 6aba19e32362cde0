import CheckGraph
import Diagnosis

@testable import Engine

/// A scheduler on literals, with what it ordered so far in words.
struct Bench {
  var scheduler: Scheduler
  private let ids: [String]
  private let places: [String: Int]

  /// A check in short.
  struct Check {
    var id: String
    var requires: [String] = []
    var wants: [String] = []
    var provides: [String] = []
    var isMachine = false
    var isSerial = false
    var priority: Int32 = 0
    var exclusion: String?
  }

  init(_ checks: [Check], targets: Int = 1) {
    func facts(_ texts: [String]) -> [FactDeclaration] {
      texts.map { FactDeclaration($0, .int) }
    }
    let nodes = checks.map { check in
      CheckNode(
        id: check.id, origin: "\(check.id).so", requires: facts(check.requires),
        wants: facts(check.wants), provides: facts(check.provides), isMachine: check.isMachine,
        priority: check.priority)
    }
    let plan = CheckPlan.build(nodes, given: facts(["given"])).plan
    ids = plan.checks.map(\.id)
    places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let byID = Dictionary(uniqueKeysWithValues: checks.map { ($0.id, $0) })
    scheduler = Scheduler(
      plan: plan, isSerial: ids.map { byID[$0]?.isSerial ?? false },
      exclusions: ids.map { byID[$0]?.exclusion }, machineFacts: [:])
    for target in 0..<targets { scheduler.add(target: target, facts: ["given": Self.fact(0)]) }
  }

  static func fact(_ value: Int64, _ source: String = "host") -> RecordedFact {
    RecordedFact(value: .int(value), privacy: .public, source: source)
  }

  /// The orders that are due, as "a", "a@1" for a further target, "a@machine", "not b: why".
  mutating func orders() -> [String] {
    scheduler.orders().map { order in
      switch order {
      case .start(let check, let scope, _): ids[check] + Self.text(scope)
      case .giveUp(let check, let scope, let reason):
        "not \(ids[check])\(Self.text(scope)): \(reason)"
      }
    }
  }

  /// The orders that are due, with the facts that each start carries.
  mutating func starts() -> [String: [String: FactValue]] {
    var starts: [String: [String: FactValue]] = [:]
    for case .start(let check, let scope, let facts) in scheduler.orders() {
      starts[ids[check] + Self.text(scope)] = facts
    }
    return starts
  }

  private static func text(_ scope: Scope) -> String {
    switch scope {
    case .machine: "@machine"
    case .target(0): ""
    case .target(let number): "@\(number)"
    }
  }

  mutating func put(_ key: String, _ value: Int64, from check: String, _ scope: Scope = .target(0))
  {
    guard let place = places[check] else { return }
    scheduler.put(key, Self.fact(value, check), from: place, scope: scope)
  }

  mutating func end(
    _ check: String, _ outcome: CheckOutcome = .done, reason: String = "",
    _ scope: Scope = .target(0)
  ) {
    guard let place = places[check] else { return }
    scheduler.end(check: place, scope: scope, outcome: outcome, reason: reason)
  }
}
