/// Times for people.
enum Duration {
  /// Microseconds in a unit that suits them, for example "420 us", "31.0 ms" or "3.1 s".
  static func words(_ microseconds: Int) -> String {
    if microseconds < 1000 { return "\(microseconds) us" }
    if microseconds < 1_000_000 { return "\(tenths(microseconds / 100)) ms" }
    return "\(tenths(microseconds / 100_000)) s"
  }

  /// A count of tenths with its point.
  private static func tenths(_ count: Int) -> String { "\(count / 10).\(count % 10)" }
}
