/// What a server said about one name.
struct NameAnswer: Hashable, Sendable {
  /// The name asked for: the target's, or one with a search domain.
  let name: String
  /// What the question for A records came to.
  let v4: Outcome
  /// What the question for AAAA records came to.
  let v6: Outcome
  /// How long the later of both answers took.
  let milliseconds: Int

  /// Both answers together.
  var outcome: Outcome { .merging(v4: v4, v6: v6) }

  /// Nothing that could still come would change it.
  var isSettled: Bool { v4 != .pending && v6 != .pending || outcome == .nameUnknown }
}
