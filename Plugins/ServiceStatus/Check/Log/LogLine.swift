/// One line of a log of xrdp's: "[20240131-23:59:59] [ERROR] words".
struct LogLine: Hashable, Sendable {
  /// Seconds of the machine's own time of day, counted from 1970; only good for differences.
  let localSeconds: Int64
  /// "ERROR", "WARN", "INFO " and so on, without blanks.
  let level: String
  let words: String

  /// Reads a line; nil for one of another form.
  init?(_ line: Substring) {
    guard line.first == "[", let end = line.firstIndex(of: "]") else { return nil }
    let stamp = line[line.index(after: line.startIndex)..<end].utf8.prefix(17)
    guard let seconds = Self.seconds(Array(stamp)) else { return nil }
    var rest = line[line.index(after: end)...].drop { $0 == " " }
    var level = ""
    if rest.first == "[", let close = rest.firstIndex(of: "]") {
      level = rest.dropFirst().prefix { $0 != "]" && $0 != " " }.description
      rest = rest[rest.index(after: close)...]
    }
    localSeconds = seconds
    self.level = level
    words = String(rest.drop { $0 == " " })
  }

  /// Reads "20240131-23:59:59"; later versions go on with fractions.
  private static func seconds(_ stamp: [UInt8]) -> Int64? {
    guard stamp.count == 17, stamp[8] == UInt8(ascii: "-"), stamp[11] == UInt8(ascii: ":"),
      stamp[14] == UInt8(ascii: ":"),
      let year = number(stamp[0..<4]), let month = number(stamp[4..<6]), (1...12).contains(month),
      let day = number(stamp[6..<8]), let hour = number(stamp[9..<11]),
      let minute = number(stamp[12..<14]), let second = number(stamp[15..<17])
    else { return nil }
    return days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    digits.reduce(0 as Int64?) { sum, digit in
      guard let sum, (48...57).contains(digit) else { return nil }
      return sum * 10 + Int64(digit - 48)
    }
  }

  /// Days since 1970 by the Gregorian calendar, counted from March so that leap days come last.
  static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}
