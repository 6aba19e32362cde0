/// One repetition of the connection with one thing changed.
struct Trial: Hashable, Sendable {
  /// What was changed.
  let change: Change
  /// The connection with that change.
  let plan: LadderPlan
  /// When it starts, in milliseconds from the beginning of the experiments.
  let delay: Int
}
