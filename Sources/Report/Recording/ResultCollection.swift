internal import Diagnosis
package import Engine
package import PluginHost

/// Everything that a run ended with, whatever order it came in.
package struct ResultCollection: Sendable {
  package private(set) var rejected: [RejectedFile] = []
  private var results: [Int: TargetResult] = [:]
  private var machineChecks: [String: CheckRecord] = [:]
  private var machineFacts: [String: RecordedFact] = [:]

  package init() {}

  /// Keeps what belongs into a result; passes over what only matters while checks run.
  package mutating func record(_ event: Event) {
    switch event {
    case .rejected(let file): rejected.append(file)
    case .checkEnded(nil, let record): machineChecks[record.id] = record
    case .fact(let key, nil, let fact): machineFacts[key] = fact
    case .targetEnded(let index, let result): results[index] = result
    case .checkStarted, .progress, .log, .finding, .fact, .checkEnded: break
    }
  }

  /// The results in the order of the targets.
  package var all: [TargetResult] {
    results.keys.sorted().compactMap(result)
  }

  /// The rejected files by path, each once.
  package var rejectedByPath: [RejectedFile] {
    Set(rejected).sorted { ($0.path, $0.rule, $0.reason) < ($1.path, $1.rule, $1.reason) }
  }

  /// One target's result with what this machine's own checks said, checks by id.
  package func result(_ index: Int) -> TargetResult? {
    guard let result = results[index] else { return nil }
    let own = Set(result.checks.map(\.id))
    let shared = machineChecks.values.filter { !own.contains($0.id) }
    return TargetResult(
      target: result.target, address: result.address, verdict: result.verdict,
      checks: (result.checks + shared).sorted { $0.id < $1.id },
      facts: result.facts.merging(machineFacts) { own, _ in own })
  }
}
