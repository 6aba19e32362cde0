private import Glibc

/// Points in time and spans as people read them.
enum Moment {
  /// Seconds in a day.
  static let day: Int64 = 86_400

  /// For example "2026-03-01 12:00 UTC".
  static func text(_ seconds: Int64) -> String {
    var time = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil else { return "\(seconds) s since 1970" }
    let date = "\(Int(parts.tm_year) + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return "\(date) \(two(parts.tm_hour)):\(two(parts.tm_min)) UTC"
  }

  /// The time between two points in its largest unit, for example "3 days".
  static func span(_ left: Int64, _ right: Int64) -> String {
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    let seconds = overflow || difference == .min ? Int64.max : abs(difference)
    return switch seconds {
    case ..<60: count(seconds, "second")
    case ..<3600: count(seconds / 60, "minute")
    case ..<(2 * day): count(seconds / 3600, "hour")
    default: count(seconds / day, "day")
    }
  }

  private static func count(_ number: Int64, _ unit: String) -> String {
    number == 1 ? "1 \(unit)" : "\(number) \(unit)s"
  }

  private static func two(_ number: CInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
