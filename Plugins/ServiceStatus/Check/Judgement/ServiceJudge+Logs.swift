internal import PluginKit

// What the logs of the last minutes say.

extension ServiceJudge {
  /// A longer line is cut.
  private static let wordLimit = 200

  /// The newest line of each meaning.
  mutating func judgeLogs() {
    var told = judgement.seen
    // Who may read the key now is not accused of what the log says of before.
    if judgement.listener == "xrdp", !told.contains(.keyUnreadable) { told.insert(.logKey) }
    for log in sight.logs {
      for line in log.lines {
        guard let known = LogMeaning.all.first(where: { $0.fits(line) }),
          told.insert(known.finding).inserted
        else { continue }
        let time = Self.time(line)
        judgement.see(
          known.finding, "At \(time), xrdp \(known.meaning), says \(log.path).",
          [Self.quote(line)])
      }
    }
  }

  /// The newest line that tells of an error, to stand beside what else was seen.
  var lastError: [Evidence] {
    let errors = sight.logs.flatMap(\.lines).filter { $0.level == "ERROR" }
    return errors.max { $0.localSeconds < $1.localSeconds }.map { [Self.quote($0)] } ?? []
  }

  /// Users and addresses stand in such lines.
  private static func quote(_ line: LogLine) -> Evidence {
    Evidence("log", String(line.words.prefix(wordLimit)), .userName)
  }

  private static func time(_ line: LogLine) -> String {
    let second = line.localSeconds % 86_400
    return [second / 3600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
