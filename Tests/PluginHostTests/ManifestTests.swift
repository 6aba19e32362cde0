import Diagnosis
import Glibc
import TestTools
import Testing
import WorkerWire

@testable import PluginHost

/// Plugins that are written down in their directory's manifest, and what comes of a wrong one.
@Suite struct ManifestTests {
  /// A directory with animals and a manifest of them.
  private final class Folder {
    let folder: TemporaryFolder
    var path: String { folder.path }

    /// - Parameter declared: For each animal, which animal's declaration is written down.
    init(_ declared: [String: String]) throws {
      folder = try TemporaryFolder()
      var descriptions: [[UInt8]: PluginDescription] = [:]
      for (animal, other) in declared {
        let path = folder.path(of: "\(animal).so")
        let result = try Tool(named: "cp")?.run([Zoo.shared.animal(animal), path])
        guard result?.isSuccess == true else { throw TestToolError("no copy of \(animal)") }
        chmod(path, 0o755)
        let file = try PluginSearch().directory(folder.path).files.first { $0.path == path }
        guard let build = file?.buildID else { throw TestToolError("\(animal) has no build id") }
        descriptions[build] = ManifestTests.description(of: other)
      }
      try write(PluginManifest(descriptions: descriptions).encoded())
    }

    func write(_ bytes: [UInt8], mode: UInt32 = 0o644) throws {
      try folder.write(bytes, to: PluginManifest.fileName, mode: mode)
    }
  }

  /// What zoo.h makes every animal declare, under another name.
  private static func description(of name: String) -> PluginDescription {
    PluginDescription(
      id: "zoo.\(name)", version: "1.0", vendor: nil, supportURL: nil, abiMinor: 0,
      factsVersion: 1, checks: [CheckDescription(id: "zoo.\(name)", title: "made up")])
  }

  @Test func `a plugin that is written down counts before it is loaded`() throws {
    let folder = try Folder(["good": "good"])
    let found = try PluginSearch().directory(folder.path)
    #expect(found.rejected == [])
    #expect(found.files.map { $0.declared?.id } == ["zoo.good"])
  }

  @Test func `a plugin whose file is another than the one written down does not`() throws {
    let folder = try Folder(["good": "good"])
    _ = try Tool(named: "cp")?.run([
      Zoo.shared.animal("silent"), "\(folder.path)/good.so",
    ])
    #expect(try PluginSearch().directory(folder.path).files.map { $0.declared?.id } == [nil])
  }

  @Test(arguments: [
    (Array("rdpcheck plugins 0\n".utf8), 0o644, "bad-manifest"),
    ([], 0o644, "bad-manifest"),
    (PluginManifest(descriptions: [:]).encoded(), 0o666, "writable-by-others"),
  ])
  func `a manifest that is damaged, or that others may write, is named and not used`(
    bytes: [UInt8], mode: UInt32, rule: String
  ) throws {
    let folder = try Folder(["good": "good"])
    try folder.write(bytes, mode: mode)
    let found = try PluginSearch().directory(folder.path)
    #expect(found.rejected.map(\.rule) == [rule])
    #expect(found.files.map { $0.declared?.id } == [nil])
  }

  @Test func `one that declares something else than is written down is ended, nobody else`()
    async throws
  {
    let folder = try Folder(["good": "stranger", "inconclusive": "inconclusive"])
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      let host = PluginHost(program: TestPlace.products + "/rdpcheck-worker")
      let files = try PluginSearch().directory(path).files
      // The second one is not written down as it is: it has to say so itself.
      let loading = host.load([files[0], files[1].withoutManifest])
      #expect(loading.loaded.map(\.description.id) == ["zoo.stranger", "zoo.inconclusive"])
      let runs = try loading.loaded.map { plugin in
        try #require(host.start(plugin: plugin.place, check: 0, milliseconds: 5000, facts: []))
      }
      let ends = Self.ends(of: runs, in: host)
      #expect(
        ends[runs[0]]
          == .misbehaved(
            rule: "it declares something else than plugins.manifest says; write that file again"
              + " with rdpcheck plugin manifest"))
      #expect(ends[runs[1]] == .inconclusive)
      host.shutDown()
      #expect(Processes.ownChildren() == [])
    }
  }

  private static let unloadable: [String: CheckOutcome] = [
    "crash-in-constructor": .crashed(signal: SIGSEGV), "hang-in-constructor": .timedOut,
    "no-entry": .misbehaved(rule: "no-entry"),
  ]

  @Test(arguments: unloadable.keys.sorted())
  func `one that cannot be loaded ends its runs`(name: String) async throws {
    let folder = try Folder([name: name])
    await #expect(processExitsWith: .success) {
      [path = folder.path as String, name = name as String] in
      let host = PluginHost(program: TestPlace.products + "/rdpcheck-worker")
      let plugin = try #require(host.load(try PluginSearch().directory(path).files).loaded.first)
      host.prepare(plugin.place, isPatient: true)
      let run = try #require(
        host.start(plugin: plugin.place, check: 0, milliseconds: 1500, facts: []))
      #expect(Self.ends(of: [run], in: host)[run] == Self.unloadable[name])
      host.shutDown()
      #expect(Processes.ownChildren() == [])
    }
  }

  /// Waits until the runs are over.
  private static func ends(of runs: [UInt32], in host: PluginHost) -> [UInt32: CheckOutcome] {
    var ends: [UInt32: CheckOutcome] = [:]
    while ends.count < runs.count {
      for case .ended(let run, let outcome, _) in host.wait(until: nil) { ends[run] = outcome }
    }
    return ends
  }
}
