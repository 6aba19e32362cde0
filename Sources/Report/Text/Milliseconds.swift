/// A short time in words.
package enum Milliseconds {
  /// Two significant digits below ten milliseconds, whole milliseconds above.
  package static func words(_ microseconds: Int64) -> String {
    guard (0..<10_000).contains(microseconds) else { return "\(max(0, microseconds / 1000)) ms" }
    let tenths = (microseconds + 50) / 100
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
