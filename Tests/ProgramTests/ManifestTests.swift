import Foundation
import Testing

@Suite struct ManifestTests {
  /// A folder with copies of the built-in plugins.
  private func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("rdpcheck-manifest-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    for name in try FileManager.default.contentsOfDirectory(atPath: Program.folder.path)
    where name.hasPrefix("librdpcheck-") && name.hasSuffix(".so") {
      try FileManager.default.copyItem(
        atPath: Program.folder.appendingPathComponent(name).path, toPath: "\(path)/\(name)")
    }
    return path
  }

  @Test func `writes down what a directory's plugins declare, the same each time`() throws {
    let path = try folder()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = URL(fileURLWithPath: "\(path)/plugins.manifest")
    #expect(try Program.run("plugin", "manifest", path).status == 0)
    let first = try Data(contentsOf: file)
    #expect(first.count > 1000)
    #expect(try Program.run("plugin", "manifest", path).status == 0)
    #expect(try Data(contentsOf: file) == first)
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(names.allSatisfy { $0.hasSuffix(".so") || $0 == "plugins.manifest" })
  }

  @Test func `a directory that is not there is an error with its name`() throws {
    let outcome = try Program.run("plugin", "manifest", "/nonexistent")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("/nonexistent"))
  }
}
