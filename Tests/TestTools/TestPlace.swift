private import Glibc

/// Where the running tests are.
package enum TestPlace {
  /// The folder of everything that was built with the tests.
  package static let products = folder(of: executable)

  /// The root of the repository, as it was when this was compiled.
  package static let repository = folder(of: folder(of: folder(of: #filePath)))

  private static var executable: String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }

  /// The path without its last part.
  private static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
