import PluginKit
import Testing

@testable import ServiceStatus

/// The ends of xrdp's logs.
@Suite struct LogTests {
  private let noon = LogLine.days(2026, 11, 28) * 86_400 + 12 * 3_600

  private func line(_ time: String, _ words: String, level: String = "ERROR") -> String {
    "[20261128-\(time)] [\(level)] \(words)\n"
  }

  @Test func `a line is taken apart`() throws {
    let read = try #require(LogLine("[20261128-12:00:01] [WARN ] two words"))
    #expect(read.localSeconds == noon + 1)
    #expect(read.level == "WARN" && read.words == "two words")
  }

  @Test func `fractions of a second are left out`() throws {
    let read = try #require(LogLine("[20261128-12:00:01.123+0100] [INFO ] x"))
    #expect(read.localSeconds == noon + 1)
  }

  @Test(arguments: ["", "[", "[x] [ERROR] y", "[20261328-12:00:01] [ERROR] y", "no log"])
  func `what is no line is left out`(text: String) {
    #expect(LogLine(Substring(text)) == nil)
  }

  @Test(arguments: [(1970, 1, 1, 0), (2000, 3, 1, 11_017), (2024, 2, 29, 19_782)])
  func `days are counted by the calendar`(year: Int64, month: Int64, day: Int64, days: Int64) {
    #expect(LogLine.days(year, month, day) == days)
  }

  @Test func `only the last minutes count, the newest first`() {
    let text =
      line("10:00:00", "old") + line("11:59:00", "one") + line("11:59:30", "two")
      + line("13:00:00", "of the future")
    let sight = LogSight(path: "/l", text: text, now: noon)
    #expect(sight.lines.map(\.words) == ["two", "one"])
  }

  private func judge(_ words: String) throws -> Judgement {
    var sight = try Sample.stopped()
    sight.logs = [LogSight(path: "/l", text: line("11:59:00", words), now: noon)]
    return ServiceJudge.judge(sight)
  }

  @Test(arguments: [
    ("Cannot read private key file /etc/xrdp/key.pem: Permission denied", FindingID.logKey),
    ("max concurrent session limit exceeded. login for user bob denied", .logSessions),
    ("Address already in use", .logPort),
    ("X server for display 10 startup timeout", .logDisplay),
  ])
  func `a known line is told with its meaning`(words: String, finding: FindingID) throws {
    let judgement = try judge(words)
    #expect(judgement.seen.contains(finding))
    let sighting = judgement.sightings.first { $0.id == finding }
    #expect(sighting?.message.contains("11:59:00") == true)
    #expect(sighting?.evidence.first?.privacy == .userName)
  }

  @Test func `an unknown error stands beside what else was seen`() throws {
    let judgement = try judge("something else")
    #expect(judgement.seen == [.stopped])
    #expect(judgement.sightings[0].evidence.contains { $0.value == "something else" })
  }
}
