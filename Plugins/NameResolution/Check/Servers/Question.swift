internal import Linux

/// One question to one server, and what it came to. Used by the thread that runs the check.
final class Question {
  /// The full name that is asked for.
  let name: String
  /// IPv4 asks for A, IPv6 for AAAA records.
  let family: SocketAddress.Family
  /// When it was sent first.
  let asked: MonotonicTime
  /// What it came to by now.
  private(set) var outcome = Outcome.pending
  /// How long that took.
  private(set) var milliseconds = 0

  init(_ name: String, _ family: SocketAddress.Family, asked: MonotonicTime = .now()) {
    self.name = name
    self.family = family
    self.asked = asked
  }

  /// Keeps the outcome and when it came.
  func settle(_ outcome: Outcome) {
    self.outcome = outcome
    milliseconds = MonotonicTime.now().milliseconds(since: asked)
  }
}
