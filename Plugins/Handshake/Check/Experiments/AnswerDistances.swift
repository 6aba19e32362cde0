/// How many routers answers have passed, as far as their headers tell.
struct AnswerDistances: Hashable, Sendable {
  /// Those of the port in question, when it refuses.
  var refusals: Set<Int> = []
  /// Those of the host's other ports, and of its answers to pings.
  var others: Set<Int> = []
}
