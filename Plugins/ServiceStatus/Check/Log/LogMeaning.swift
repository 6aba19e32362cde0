/// What a known line of xrdp's logs says: data.
struct LogMeaning: Hashable, Sendable {
  /// What the line has in it, in lower case; all of them.
  let parts: [String]
  /// The finding that it is a sign of.
  let finding: FindingID
  /// What it means, for people.
  let meaning: String
}

extension LogMeaning {
  static let all: [LogMeaning] = [
    LogMeaning(
      parts: ["cannot read private key file"], finding: .logKey,
      meaning: "could not read its private key"),
    LogMeaning(
      parts: ["cannot accept tls connections", "not readable"], finding: .logKey,
      meaning: "could not read its certificate or private key"),
    LogMeaning(
      parts: ["cannot read certificate file"], finding: .logKey,
      meaning: "could not read its certificate"),
    LogMeaning(
      parts: ["max concurrent session limit exceeded"], finding: .logSessions,
      meaning: "refused a user because its number of sessions is reached"),
    LogMeaning(
      parts: ["number of sessions", "limit"], finding: .logSessions,
      meaning: "refused a user because its number of sessions is reached"),
    LogMeaning(
      parts: ["address already in use"], finding: .logPort,
      meaning: "could not have its port, which another program has"),
    LogMeaning(
      parts: ["failed to bind"], finding: .logPort, meaning: "could not have its port"),
    LogMeaning(
      parts: ["permission denied", "bind"], finding: .logPort,
      meaning: "was not allowed to have its port"),
    LogMeaning(
      parts: ["x server", "startup timeout"], finding: .logDisplay,
      meaning: "waited in vain for a session's display"),
    LogMeaning(
      parts: ["x server could not be started"], finding: .logDisplay,
      meaning: "could not start a session's display"),
    LogMeaning(
      parts: ["error starting x server"], finding: .logDisplay,
      meaning: "could not start a session's display"),
    LogMeaning(
      parts: ["no display available"], finding: .logDisplay,
      meaning: "found no free display for a session"),
  ]

  /// Whether the line says it.
  func fits(_ line: LogLine) -> Bool {
    let words = line.words.lowercased()
    return parts.allSatisfy(words.contains)
  }
}
