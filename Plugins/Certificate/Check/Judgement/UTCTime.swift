private import Glibc

/// Points in time and spans as people read them.
enum UTCTime {
  /// Seconds in a minute.
  private static let minute: Int64 = 60
  /// Seconds in an hour.
  private static let hour: Int64 = 3600
  /// Seconds in a day.
  private static let day: Int64 = 86_400

  /// For example "2026-03-01 12:00 UTC".
  static func text(_ seconds: Int64) -> String {
    var time = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil else { return "\(seconds) s since 1970" }
    let date = "\(Int(parts.tm_year) + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return "\(date) \(two(parts.tm_hour)):\(two(parts.tm_min)) UTC"
  }

  /// The time between two points in its largest unit, for example "3 days".
  static func span(between left: Int64, _ right: Int64) -> String {
    let seconds = distance(left, right)
    return switch seconds {
    case ..<minute: count(seconds, "second")
    case ..<hour: count(seconds / minute, "minute")
    case ..<day: count(seconds / hour, "hour")
    default: count(seconds / day, "day")
    }
  }

  /// The seconds between two points, whatever came first.
  static func distance(_ left: Int64, _ right: Int64) -> Int64 {
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow || difference == .min ? .max : abs(difference)
  }

  /// A number with its unit, in the plural where there are more.
  private static func count(_ number: Int64, _ unit: String) -> String {
    number == 1 ? "1 \(unit)" : "\(number) \(unit)s"
  }

  /// A number with two digits at least.
  private static func two(_ number: CInt) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
