import CheckGraph
import Diagnosis
import Glibc
import PluginHost
import Testing
import WorkerWire

/// Plugins that load and then do something else than they should, each beside a healthy one.
@Suite struct RunningTests {
  /// How a run of an animal ends.
  struct Ending {
    let outcome: CheckOutcome
    let reason: String
    /// How long it may take; the end of those that hang is waited for.
    var milliseconds = 20_000
  }

  static let endings: [String: Ending] = [
    "abort-in-run": Ending(
      outcome: .crashed(signal: SIGABRT),
      reason: "after its call of put_str(zoo.abort-in-run.fact); it wrote: assertion failed"),
    "closes-channel": Ending(
      outcome: .misbehaved(rule: "it closed its channel to the host"), reason: "closed its channel"),
    "crash-in-run": Ending(
      outcome: .crashed(signal: SIGSEGV), reason: "after its call of put_str(zoo.crash-in-run.fact)"
    ),
    "drops-channel": Ending(
      outcome: .misbehaved(rule: "it closed its channel to the host"), reason: "closed its channel"),
    "exit-in-run": Ending(
      outcome: .misbehaved(rule: "it ended its process"), reason: "ended its process with code 3"),
    "floods-strays": Ending(
      outcome: .misbehaved(rule: "flood: messages about no run"), reason: "flood"),
    "good": Ending(outcome: .done, reason: ""),
    "hang-in-run": Ending(
      outcome: .timedOut, reason: "did not stop when it was told to", milliseconds: 200),
    "inconclusive": Ending(outcome: .inconclusive, reason: ""),
    "kills-itself": Ending(
      outcome: .crashed(signal: SIGKILL), reason: "killed from outside or for want of memory"),
    "leaves-group": Ending(
      outcome: .timedOut, reason: "did not stop when it was told to", milliseconds: 200),
    "not-applicable": Ending(outcome: .notApplicable, reason: ""),
    "obedient": Ending(
      outcome: .timedOut, reason: "it stopped at its deadline", milliseconds: 200),
    "short-table": Ending(outcome: .done, reason: ""),
    "stdout-flood": Ending(
      outcome: .timedOut, reason: "did not stop when it was told to", milliseconds: 200),
    "stops-itself": Ending(
      outcome: .timedOut, reason: "did not stop when it was told to", milliseconds: 200),
    "unknown-outcome": Ending(
      outcome: .misbehaved(rule: "unknown outcome"), reason: "it returned 77"),
  ]

  @Test(arguments: endings.keys.sorted())
  func `what was said before the end is kept and the neighbour works`(name: String) async throws {
    let paths = [try Zoo.shared.animal(name), try Zoo.shared.animal("good")]
    await #expect(processExitsWith: .success) {
      [name = name as String, paths = paths as [String]] in
      let ending = try #require(Self.endings[name])
      let visit = try Visit(name == "good" ? [paths[1]] : paths)
      #expect(visit.rejected == [])
      let run = try #require(visit.start(name, milliseconds: ending.milliseconds))
      let neighbour = try #require(visit.start("good"))
      let stories = visit.finish([run, neighbour])
      let story = try #require(stories[run])
      #expect(story.outcome == ending.outcome, "\(story.reason)")
      #expect(story.reason.contains(ending.reason), "\(story.reason)")
      #expect(story.isComplete)
      #expect(stories[neighbour]?.outcome == .done && stories[neighbour]?.isComplete == true)
      visit.host.shutDown()
      #expect(Processes.ownChildren() == [])
    }
  }

  @Test(arguments: ["garbage-frames", "huge-frame", "half-frame"])
  func `bytes that are no frame end the worker`(name: String) async throws {
    let path = try Zoo.shared.animal(name)
    await #expect(processExitsWith: .success) { [name = name as String, path = path as String] in
      let visit = try Visit([path])
      let story = try #require(visit.run(name))
      guard case .misbehaved(let rule)? = story.outcome else {
        Issue.record("\(String(describing: story.outcome))")
        return
      }
      #expect(rule.hasPrefix("garbage on its channel: expected"))
      #expect(story.isComplete)
    }
  }

  @Test func `a flood past the host table ends the worker`() async throws {
    let path = try Zoo.shared.animal("floods-channel")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let visit = try Visit([path])
      let story = try #require(visit.run("floods-channel"))
      #expect(story.outcome == .misbehaved(rule: "flood: more than 4 MiB from zoo.floods-channel"))
      #expect(story.isComplete)
    }
  }

  @Test func `a flood of allowed calls is cut to the limits`() async throws {
    let path = try Zoo.shared.animal("floods")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let story = try #require(try Visit([path]).run("floods"))
      #expect(story.outcome == .done)
      let reports = story.messages.filter {
        switch $0 {
        case .finding, .unknown, .evidence, .remedy: true
        default: false
        }
      }
      #expect(reports.count == WireLimits.reportsPerRun)
      let facts = story.messages.filter { if case .fact = $0 { true } else { false } }
      #expect(story.messages.count - reports.count - facts.count == WireLimits.notesPerRun)
    }
  }

  @Test func `every misuse of the host table is refused with its status`() async throws {
    let path = try Zoo.shared.animal("misuses")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let visit = try Visit([path])
      let given: [HostMessage.Fact] = [
        .init(key: "zoo.given", value: .str("a text")),
        .init(key: "zoo.given-list", value: .list(["one", "two"])),
      ]
      let story = try #require(visit.run("misuses", facts: given))
      #expect(wrongAnswers(story) == [])
      #expect(story.outcome == .done, "\(story.reason)")
      let rules = Set(story.misuses)
      #expect(rules == ["invalid-argument", "limit", "undeclared", "wrong-type"])
      #expect(story.evidence.map(\.value) == ["", ""], "a secret must not leave its process")
      let later = try #require(visit.run("misuses", check: 1))
      #expect(later.outcome == .done)
      #expect(wrongAnswers(later) == [])
    }
  }

  @Test func `memory is bounded`() async throws {
    let path = try Zoo.shared.animal("eats-memory")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let story = try #require(try Visit([path]).run("eats-memory"))
      #expect(story.outcome == .inconclusive)
      let chunks = try #require(story.processes.first)
      #expect((16..<128).contains(chunks), "of 64 MiB each, 8 GiB being the bound")
    }
  }

  @Test func `a plugin cannot write into files`() async throws {
    let path = try Zoo.shared.animal("writes-file")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let story = try #require(try Visit([path]).run("writes-file"))
      #expect(story.outcome == .done)
      #expect(story.processes == [EFBIG])
    }
  }
}

/// What the animal that misuses everything complains of.
private func wrongAnswers(_ story: Visit.Story) -> [String] {
  story.messages.compactMap { message in
    if case .finding(_, "zoo.misuses.wrong-answer", let text) = message { return text ?? "" }
    return nil
  }
}
