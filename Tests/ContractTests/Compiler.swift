import Glibc
import TestTools
import Testing

/// A C and C++ compiler of this machine.
struct Compiler: CustomTestStringConvertible {
  /// A version of one of the languages.
  enum Standard: String, CaseIterable {
    case c99, c11, c2x
    case cpp11 = "c++11"
    case cpp20 = "c++20"

    var language: String { rawValue.hasPrefix("c++") ? "c++" : "c" }
  }

  let testDescription: String
  private let tool: Tool

  /// Every compiler there is: gcc, the system's clang, and the one that comes with Swift.
  static let all: [Compiler] = {
    var found: [Compiler] = []
    for path in ["/usr/bin/gcc", "/usr/bin/clang"] {
      if let tool = Tool(path: path) { found.append(Compiler(testDescription: path, tool: tool)) }
    }
    if let tool = swiftClang { found.append(Compiler(testDescription: tool.path, tool: tool)) }
    return found
  }()

  private static var swiftClang: Tool? {
    guard let swift = Tool(named: "swiftc"), let path = realpath(swift.path, nil) else {
      return nil
    }
    defer { free(path) }
    let folder = String(cString: path).split(separator: "/").dropLast().joined(separator: "/")
    return Tool(path: "/\(folder)/clang")
  }

  /// Compiles a source with every warning as an error.
  ///
  /// - Returns: What the compiler said; nil when it was content.
  func complaint(
    about source: String, _ standard: Standard, include: [String] = [], output: String? = nil
  ) throws -> String? {
    let folder = try TemporaryFolder()
    let file = try folder.write(source, to: "source.\(standard.language)")
    let paths = include + ["\(TestPlace.repository)/plugin-sdk/include"]
    let result = try tool.run(
      ["-x", standard.language, "-std=\(standard.rawValue)", "-Wall", "-Wextra", "-pedantic"]
        + ["-Werror"] + paths.flatMap { ["-I", $0] }
        + (output.map { ["-o", $0] } ?? ["-fsyntax-only"]) + [file])
    return result.isSuccess ? nil : result.output
  }
}
