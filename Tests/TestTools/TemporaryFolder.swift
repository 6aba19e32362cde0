private import Glibc

/// A folder of a test's own, removed with all that is in it when the test lets go of it.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// Makes the folder with the permissions that plugins want.
  package init() throws {
    var template = Array("/tmp/rdpcheck-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestToolError("mkdtemp: errno \(errno)") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    chmod(path, 0o755)
  }

  deinit {
    _ = try? Tool(path: "/bin/rm")?.run(["-rf", "--", path])
  }

  /// The path of a file in it.
  package func path(of name: String) -> String { "\(path)/\(name)" }

  /// Makes a folder in it.
  package func makeFolder(_ name: String) throws {
    guard mkdir(path(of: name), 0o755) == 0 else { throw TestToolError("\(name): errno \(errno)") }
  }

  /// Writes a file in it.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String, mode: UInt32 = 0o644) throws -> String {
    let path = path(of: name)
    guard let file = fopen(path, "w") else { throw TestToolError("\(path): errno \(errno)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    chmod(path, mode)
    return path
  }

  /// Writes a text file in it.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }
}
