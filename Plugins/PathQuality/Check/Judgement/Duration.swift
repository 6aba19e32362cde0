/// Writes times for people.
enum Duration {
  /// Microseconds in milliseconds, with a decimal where they are few.
  static func words(_ microseconds: Int) -> String {
    guard microseconds < 10_000 else { return "\((microseconds + 500) / 1000) ms" }
    let tenths = (microseconds + 50) / 100
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
