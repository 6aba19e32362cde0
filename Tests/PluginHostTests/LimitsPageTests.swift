import CheckGraph
import Engine
import Glibc
import PluginHost
import TestTools
import Testing
import WorkerWire

/// The page for authors says what the program does.
@Suite struct LimitsPageTests {
  /// The number in the row of the page's tables that begins with these words.
  private func number(_ row: String) throws -> Int {
    let path = "\(TestPlace.repository)/docs/plugin-limits.md"
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 64 * 1024)
    let count = fread(&bytes, 1, bytes.count, file)
    let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("| \(row)") }, "no row \(row)")
    return try #require(Int(line.split(separator: "|")[1].filter { $0 != " " }), "\(line)")
  }

  @Test(arguments: [
    ("entries of one list", WireLimits.declarations),
    ("bytes of one text |", WireLimits.text),
    ("bytes of all that is declared", WireLimits.frame),
    ("bytes of one id", DottedID.longest),
    ("milliseconds from the start", PluginHost.Limits.loadingMilliseconds),
    ("bytes of one text: message", WireLimits.text),
    ("items of one list", WireLimits.items),
    ("bytes of one list", WireLimits.bytes),
    ("bytes of one block", WireLimits.bytes),
    ("findings, unknowns", WireLimits.reportsPerRun),
    ("a check that declares no timeout", Engine.usualTimeout),
    ("from the deadline", PluginHost.Limits.graceMilliseconds),
    ("restarts after a crash", PluginHost.Limits.restarts),
    ("files that one plugin directory", PluginHost.Limits.directoryEntries),
    ("bytes of address space", Int(WorkerLimits.addressSpace)),
    ("open descriptors", Int(WorkerLimits.openFiles)),
    ("bytes of the stack", WorkerLimits.stack),
    ("bytes that a file can grow to", Int(WorkerLimits.fileSize)),
    ("bytes of a core dump", Int(WorkerLimits.coreSize)),
  ])
  func `a row has the number that is enforced`(row: String, enforced: Int) throws {
    #expect(try number(row) == enforced)
  }

  @Test func `the numbers in the text are those that are enforced`() throws {
    let path = "\(TestPlace.repository)/docs/plugin-limits.md"
    let grep = try #require(Tool(named: "grep"))
    for words in [
      "share \(WireLimits.notesPerRun) places", "more than \(WireLimits.bytesPerRun) bytes",
    ] {
      #expect(try grep.run(["-q", words, path]).isSuccess, "\(words)")
    }
  }
}
