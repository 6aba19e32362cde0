import CheckGraph
import Diagnosis
import Engine
import PluginHost
import Testing

/// A whole run with plugins of the zoo in it.
@Suite struct WholeRunTests {
  @Test func `a crash costs its own check, and every target gets its verdict`() async throws {
    let paths = [try Zoo.shared.animal("crash-in-run"), try Zoo.shared.animal("good")]
    await #expect(processExitsWith: .success) { [paths = paths as [String]] in
      let visit = try Visit(paths)
      let results = diagnose(visit, targets: 2, atOnce: 1)
      #expect(results.count == 2)
      for result in results {
        #expect(result.checks.map(\.id) == ["zoo.crash-in-run", "zoo.good"])
        #expect(result.checks.map(\.outcome) == [.crashed(signal: 11), .done])
        // What it reported before the crash is there, with its evidence.
        #expect(result.checks.first?.findings.map(\.state) == [.present])
        #expect(
          result.checks.first?.findings.first?.evidence == [Evidence(key: "step", value: "before")])
        // So are its facts, although nobody waits for them.
        #expect(result.facts["zoo.crash-in-run.fact"]?.value == .str("kept"))
        #expect(result.facts["zoo.good.fact"]?.source == "zoo.good")
      }
    }
  }

  @Test func `a plugin that keeps crashing is given up, and said to be so`() async throws {
    let path = try Zoo.shared.animal("crash-in-run")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let results = diagnose(try Visit([path]), targets: 7, atOnce: 1)
      #expect(results.count == 7)
      let outcomes = results.flatMap { $0.checks.map(\.outcome) }
      let crashes = PluginHost.Limits.restarts + 1
      #expect(outcomes.prefix(crashes).allSatisfy { $0 == .crashed(signal: 11) })
      #expect(outcomes.dropFirst(crashes).allSatisfy { $0 == .notRun })
      #expect(results.last?.checks.first?.reason.contains("cannot be started again") == true)
    }
  }

  @Test func `the time of a target bounds its checks`() async throws {
    let path = try Zoo.shared.animal("obedient")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let results = diagnose(try Visit([path]), targets: 1, milliseconds: 100)
      #expect(results.first?.checks.map(\.outcome) == [.timedOut])
    }
  }
}

/// Runs every loaded plugin for some targets.
///
/// - Returns: The results in the order in which they came.
private func diagnose(
  _ visit: Visit, targets: Int, atOnce: Int = 64, milliseconds: Int = 20_000
) -> [TargetResult] {
  var results: [TargetResult] = []
  let request = RunRequest(
    targets: (0..<targets).map { Target(given: "host\($0)", host: "host\($0)") },
    timeoutMilliseconds: milliseconds, mostTargetsAtOnce: atOnce, clockSeconds: 0)
  let engine = Engine(
    catalog: Catalog(visit.loaded), host: visit.host, causes: [], request: request
  ) { event in
    if case .targetEnded(_, let result) = event { results.append(result) }
  }
  _ = engine.run()
  return results
}
