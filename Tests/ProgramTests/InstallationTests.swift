import Foundation
import Testing

@Suite struct InstallationTests {
  /// A folder laid out as `make install` does.
  private final class Prefix {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("rdpcheck-prefix-\(UUID().uuidString)").path

    init() throws {
      let files = FileManager.default
      for folder in ["bin", "libexec/rdpcheck", "lib/rdpcheck/plugins"] {
        try files.createDirectory(
          atPath: "\(path)/\(folder)", withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o755])
      }
      try copy("rdpcheck", to: "bin")
      try copy("rdpcheck-worker", to: "libexec/rdpcheck")
      for plugin in ["NameResolution", "Handshake", "Certificate"] {
        try copy("librdpcheck-\(plugin).so", to: "lib/rdpcheck/plugins")
      }
    }

    /// Links where that can be done: a file that was just written is busy as long as a program that
    /// another test starts at that moment holds it open.
    private func copy(_ name: String, to folder: String) throws {
      let source = Program.folder.appendingPathComponent(name).path
      let target = "\(path)/\(folder)/\(name)"
      do {
        try FileManager.default.linkItem(atPath: source, toPath: target)
      } catch {
        try FileManager.default.copyItem(atPath: source, toPath: target)
      }
    }

    deinit {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  @Test func `an installed program finds its worker and its plugins`() throws {
    let prefix = try Prefix()
    let outcome = try Program.run(
      ["demo", "healthy", "--format", "json"], program: "\(prefix.path)/bin/rdpcheck")
    #expect(outcome.status == 0)
    #expect(try outcome.rejected.isEmpty)
  }

  @Test func `a program that is called by a link finds them too`() throws {
    let prefix = try Prefix()
    let link = "\(prefix.path)/called"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(prefix.path)/bin/rdpcheck")
    #expect(try Program.run(["demo", "healthy"], program: link).status == 0)
  }

  @Test func `without its worker it says what is missing`() throws {
    let prefix = try Prefix()
    try FileManager.default.removeItem(atPath: "\(prefix.path)/libexec/rdpcheck/rdpcheck-worker")
    let outcome = try Program.run(["127.0.0.1"], program: "\(prefix.path)/bin/rdpcheck")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("rdpcheck-worker is neither beside"))
  }
}
