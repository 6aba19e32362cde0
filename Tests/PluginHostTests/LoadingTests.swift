import Diagnosis
import PluginHost
import Testing
import WorkerWire

/// Plugins that cannot be used, each loaded beside a healthy one.
@Suite struct LoadingTests {
  /// What is to be said of an animal that is not loaded.
  struct Refusal {
    let rule: String
    let reason: String
  }

  static let refusals: [String: Refusal] = [
    "crash-in-constructor": Refusal(rule: "crashed-loading", reason: "SIGSEGV"),
    "exit-in-constructor": Refusal(
      rule: "left-loading", reason: "with code 7 while it was loaded; it wrote: no licence found"),
    "forges-in-constructor": Refusal(rule: "load-timeout", reason: "within 5 seconds"),
    "garbage-in-constructor": Refusal(rule: "misbehaved", reason: "garbage on its channel"),
    "hang-in-constructor": Refusal(rule: "load-timeout", reason: "within 5 seconds"),
    "huge-struct": Refusal(rule: "huge-structure", reason: "rdp_plugin.struct_size is 1879048192"),
    "long-description": Refusal(rule: "too-long", reason: "262144 are allowed"),
    "long-quote": Refusal(rule: "null-pointer", reason: "rdp_check.title of aaaa"),
    "misaligned": Refusal(rule: "misaligned", reason: "multiple of 8"),
    "no-entry": Refusal(rule: "no-entry", reason: "exports no function rdpcheck_plugin_v1"),
    "not-utf8": Refusal(rule: "text-not-utf8", reason: "rdp_check.title of zoo.not-utf8"),
    "null-descriptor": Refusal(rule: "null-descriptor", reason: "returned NULL"),
    "null-id": Refusal(rule: "null-pointer", reason: "rdp_check.id is NULL"),
    "null-run": Refusal(rule: "null-pointer", reason: "rdp_check.run of zoo.null-run is NULL"),
    "short-struct": Refusal(rule: "short-structure", reason: "rdp_plugin.struct_size is 8"),
    "too-many": Refusal(rule: "too-many", reason: "rdp_plugin.checks has more than 512"),
    "undefined-symbol": Refusal(rule: "not-loadable", reason: "undefined symbol"),
    "wild-pointer": Refusal(rule: "crashed-loading", reason: "SIGSEGV"),
    "wrong-major": Refusal(rule: "wrong-major", reason: "for major version 2"),
  ]

  @Test(arguments: refusals.keys.sorted())
  func `a plugin with a fault is refused and its neighbour works`(name: String) async throws {
    let paths = [try Zoo.shared.animal(name), try Zoo.shared.animal("good")]
    await #expect(processExitsWith: .success) {
      [name = name as String, paths = paths as [String]] in
      let visit = try Visit(paths)
      let refusal = try #require(Self.refusals[name])
      #expect(visit.rejected.map(\.path) == [paths[0]])
      #expect(visit.rejected.map(\.rule) == [refusal.rule])
      let reason = try #require(visit.rejected.first).reason
      #expect(reason.contains(refusal.reason), "\(reason)")
      let story = try #require(visit.run("good"))
      #expect(story.outcome == .done && story.isComplete)
      visit.host.shutDown()
      #expect(Processes.ownChildren() == [])
    }
  }

  @Test func `a worker that is not there is said to be missing`() async throws {
    let path = try Zoo.shared.animal("good")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let visit = try Visit([path], program: "/nowhere/rdpcheck-worker")
      #expect(visit.rejected.map(\.rule) == ["no-worker"])
    }
  }

  @Test func `what a plugin declares arrives with it`() async throws {
    let path = try Zoo.shared.animal("good")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let plugin = try #require(try Visit([path]).loaded.first)
      #expect(plugin.description.id == "zoo.good")
      #expect(plugin.description.version == "1.0")
      #expect(plugin.description.checks.map(\.provides) == [["zoo.good.fact:str"]])
      #expect(plugin.description.checks.first?.findings.map(\.leak) == [0.01])
      #expect(plugin.missingProtections == [])
    }
  }

  @Test func `one plugin is loaded and let go twenty times without a trace`() async throws {
    let paths = [try Zoo.shared.animal("good"), try Zoo.shared.animal("crash-in-constructor")]
    await #expect(processExitsWith: .success) { [paths = paths as [String]] in
      try cycle(paths)
      let before = Processes.openDescriptors()
      for _ in 0..<20 { try cycle(paths) }
      #expect(Processes.openDescriptors() == before)
      #expect(Processes.ownChildren() == [])
    }
  }
}

/// Loads plugins, runs the healthy one and ends it all.
private func cycle(_ paths: [String]) throws {
  let visit = try Visit(paths)
  #expect(visit.run("good")?.outcome == .done)
  visit.host.shutDown()
}
