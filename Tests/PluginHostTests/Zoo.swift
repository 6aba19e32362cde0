import Glibc
import Linux
import Synchronization
import TestTools

/// The animals of Tests/Zoo as libraries, each compiled once for all tests.
final class Zoo: Sendable {
  static let shared = Zoo()

  private let built = Mutex<Set<String>>([])
  private let folder = TestPlace.products + "/zoo"

  /// The path of an animal's library.
  func animal(_ name: String) throws -> String {
    let path = "\(folder)/\(name).so"
    try built.withLock { built in
      guard built.insert(name).inserted else { return }
      mkdir(folder, 0o755)
      // Not in place: another run of the tests may have it loaded.
      let fresh = "\(path).\(getpid())"
      let result = try Tool(named: "cc")?.run(Self.arguments(name) + ["-o", fresh])
      guard let result, result.isSuccess else {
        throw TestToolError("\(name).c: \(result?.output ?? "no compiler")")
      }
      chmod(fresh, 0o755)
      rename(fresh, path)
    }
    return path
  }

  private static func arguments(_ name: String) -> [String] {
    let root = TestPlace.repository
    return [
      "-std=gnu11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror", "-O1", "-fPIC", "-shared",
      "-pthread", "-I", "\(root)/plugin-sdk/include", "\(root)/Tests/Zoo/\(name).c",
    ]
  }
}
