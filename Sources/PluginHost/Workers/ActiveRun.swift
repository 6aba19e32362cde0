internal import Linux

/// A run that a worker has under way.
struct ActiveRun {
  let check: String
  let deadline: MonotonicTime
  /// When it was told to stop, and whether that was for its deadline.
  var cancelled: (at: MonotonicTime, byDeadline: Bool)?
  /// Bytes that it has sent.
  var bytes = 0
  /// The last host call that was seen, for the report of a crash.
  var lastCall: String?
}
