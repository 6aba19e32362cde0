import Foundation
import Testing

@Suite struct PluginTests {
  /// A folder of plugins, gone with its owner.
  final class PluginFolder {
    let path: String

    init(_ sources: [String: String]) throws {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      path =
        FileManager.default.temporaryDirectory
        .appendingPathComponent("rdpcheck-plugins-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
      for (name, source) in sources { try compile(source, name, root) }
    }

    private func compile(_ source: String, _ name: String, _ root: URL) throws {
      let compiler = Process()
      compiler.executableURL = URL(fileURLWithPath: "/usr/bin/gcc")
      compiler.arguments = [
        "-shared", "-fPIC", "-O1", "-I\(root.path)/plugin-sdk/include",
        "-I\(root.path)/Tests/Zoo", "-o", "\(path)/\(name).so", "-x", "c", "-",
      ]
      let input = Pipe()
      compiler.standardInput = input
      try compiler.run()
      input.fileHandleForWriting.write(Data(source.utf8))
      try input.fileHandleForWriting.close()
      compiler.waitUntilExit()
      try #require(compiler.terminationStatus == 0)
    }

    deinit {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// A plugin with one check that runs this body.
  static func plugin(_ id: String, requires: String = "target.host:str", body: String) -> String {
    """
    #include <rdpcheck/plugin.h>
    #include <signal.h>
    #include <unistd.h>
    static const rdp_link blame = {sizeof(rdp_link), 0, "\(id).cause", RDP_CERTAIN};
    static const rdp_link *const blames[] = {&blame, NULL};
    static const rdp_finding finding = {
      sizeof(rdp_finding), RDP_EFFECT_BLOCKS, "\(id).bad", "The shield is up", 0.001, blames};
    static const rdp_finding *const findings[] = {&finding, NULL};
    static const char *const facts[] = {"\(requires)", NULL};
    static rdp_outcome run(const rdp_host *host, rdp_run *self, void *context) {
      (void)context; (void)host; (void)self;
      \(body)
    }
    static const rdp_check check = {
      sizeof(rdp_check), 0, "\(id).check", "Looks at the shield", facts, NULL, NULL, findings,
      RDP_SCOPE_TARGET, 1500, 0, 0, run, NULL};
    static const rdp_check *const checks[] = {&check, NULL};
    static const rdp_cause cause = {
      sizeof(rdp_cause), RDP_EFFECT_BLOCKS, "\(id).cause", "The shield blocks it", 0.02,
      "Ask the shield's owner", NULL, NULL, NULL};
    static const rdp_cause *const causes[] = {&cause, NULL};
    static const rdp_plugin plugin = {
      sizeof(rdp_plugin), RDP_ABI_MINOR, RDP_FACTS_VERSION, 0, "\(id)", "1.2.3", "Acme", NULL,
      checks, causes, NULL};
    const rdp_plugin *rdpcheck_plugin_v1(void) { return &plugin; }
    """
  }

  @Test func `a vendor's finding brings its own cause into the verdict`() throws {
    let folder = try PluginFolder([
      "acme": Self.plugin(
        "acme.shield",
        body: """
          rdp_handle f = host->finding(self, "acme.shield.bad", NULL);
          host->evidence(self, f, "state", "up", RDP_PUBLIC);
          return RDP_DONE;
          """)
    ])
    let outcome = try Program.run("--plugins", folder.path, "--format", "json", "127.0.0.1:1")
    #expect(try outcome.causes.contains("acme.shield.cause"))
    #expect(outcome.status == 2)
  }

  @Test(arguments: [
    ("raise(SIGSEGV); return RDP_DONE;", "crashed"),
    ("for (;;) pause();", "timed-out"),
    ("_exit(0);", "misbehaved"),
    ("close(3); for (;;) pause();", "misbehaved"),
    ("for (;;) if (write(3, \"garbage!garbage!\", 16) < 0) break; return RDP_DONE;", "misbehaved"),
    ("return RDP_INCONCLUSIVE;", "inconclusive"),
    (
      "if (fork() == 0) { setsid(); for (;;) pause(); } raise(SIGABRT); return RDP_DONE;", "crashed"
    ),
  ])
  func `a bad plugin hurts nobody and is named`(body: String, outcome word: String) throws {
    let folder = try PluginFolder([
      "bad": Self.plugin("bad", body: body),
      "good": Self.plugin("good", body: "return RDP_DONE;"),
    ])
    let outcome = try Program.run("--plugins", folder.path, "--format", "json", "127.0.0.1:1")
    let checks = try outcome.result["checks"] as? [[String: Any]] ?? []
    let outcomes = Dictionary(
      checks.map { ($0["id"] as? String ?? "", $0["outcome"] as? String ?? "") },
      uniquingKeysWith: { first, _ in first })
    #expect(outcomes["bad.check"] == word)
    #expect(outcomes["good.check"] == "done")
    #expect(try outcome.causes.first == "tcp.refused")
    let coverage = try outcome.verdict["coverage"] as? [[String: Any]] ?? []
    #expect(coverage.contains { $0["check"] as? String == "bad.check" })
    #expect(outcome.status == 2)
  }

  @Test func `a safe run uses none but the built-in plugins`() throws {
    let folder = try PluginFolder(["good": Self.plugin("good", body: "return RDP_DONE;")])
    let outcome = try Program.run(
      "--safe", "--plugins", folder.path, "--format", "json", "127.0.0.1:1")
    #expect(!outcome.output.contains("good.check"))
  }

  @Test func `a directory that others may write is refused with the mending command`() throws {
    let folder = try PluginFolder(["good": Self.plugin("good", body: "return RDP_DONE;")])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o775], ofItemAtPath: folder.path)
    let outcome = try Program.run("--plugins", folder.path, "--format", "json", "127.0.0.1:1")
    #expect(try outcome.rejected == ["writable-by-others"])
    #expect(outcome.output.contains("chmod go-w -- \(folder.path)"))
    #expect(!outcome.output.contains("good.check"))
  }
}
