import Foundation

/// Runs the built program from outside, as users do.
struct Program {
  /// What a run came to.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The report as JSON.
    var json: [String: Any] {
      get throws {
        try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
      }
    }

    /// The first result of a JSON report.
    var result: [String: Any] {
      get throws { (try json["results"] as? [[String: Any]])?.first ?? [:] }
    }

    /// The verdict of the first result.
    var verdict: [String: Any] {
      get throws { try result["verdict"] as? [String: Any] ?? [:] }
    }

    /// The ids of the first result's causes, most probable first.
    var causes: [String] {
      get throws {
        (try verdict["causes"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
      }
    }

    /// The files that were not used, by their rule.
    var rejected: [String] {
      get throws {
        (try json["rejected"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
      }
    }
  }

  /// The folder of the built programs: the test bundle's own.
  static let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, environment: environment)
  }

  static func run(
    _ arguments: [String], environment: [String: String] = [:], program: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL =
      program.map { URL(fileURLWithPath: $0) } ?? folder.appendingPathComponent("rdpcheck")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let files = try (TemporaryFile(), TemporaryFile())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = files.0.handle
    process.standardError = files.1.handle
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: files.0.text, errors: files.1.text)
  }
}

/// A file that takes in output of any size and goes with its owner.
private final class TemporaryFile {
  let handle: FileHandle
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("rdpcheck-test-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: url.path, contents: nil)
    handle = try FileHandle(forWritingTo: url)
  }

  var text: String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
