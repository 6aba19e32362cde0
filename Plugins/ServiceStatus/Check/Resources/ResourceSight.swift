/// What is left of what every session needs.
struct ResourceSight: Hashable, Sendable {
  /// A file system that sessions write to.
  struct Volume: Hashable, Sendable {
    /// The folder that was looked at.
    let path: String
    /// What users can still write, in bytes.
    let free: UInt64
    /// Files that can still be made; nil where the file system does not count them.
    let freeFiles: UInt64?
  }

  /// Something of which there is only so much.
  struct Stock: Hashable, Sendable {
    let free: UInt64
    let total: UInt64

    /// So little is left that whoever asks for more gets nothing. In hundredths.
    func isExhausted(atMost hundredths: UInt64) -> Bool {
      total > 0 && free / max(total / 100, 1) < hundredths
    }
  }

  /// What programs can still get, in KiB.
  var memory: Stock?
  /// In KiB; none where the machine has no swap space.
  var swap: Stock?
  var volumes: [Volume] = []
  /// The load of the last minute and of the last five, for each processor.
  var load: [Double] = []
  var threads: Stock?
  var openFiles: Stock?
}

extension ResourceSight {
  /// Reads the text of /proc/meminfo.
  mutating func readMemory(_ text: String) {
    var values: [Substring: UInt64] = [:]
    for line in text.split(separator: "\n").prefix(200) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let number = parts[1].split(separator: " ").first else { continue }
      values[parts[0]] = UInt64(number)
    }
    memory = Self.stock(values["MemAvailable"], of: values["MemTotal"])
    swap = Self.stock(values["SwapFree"], of: values["SwapTotal"])
  }

  /// Reads the text of /proc/loadavg.
  mutating func readLoad(_ text: String, processors: Int, threadLimit: UInt64?) {
    let fields = text.split(whereSeparator: \.isWhitespace)
    load = fields.prefix(2).compactMap { Double($0) }.map { $0 / Double(max(processors, 1)) }
    guard fields.count > 3, let count = fields[3].split(separator: "/").last,
      let used = UInt64(count), let threadLimit
    else { return }
    threads = Stock(free: threadLimit - min(used, threadLimit), total: threadLimit)
  }

  /// Reads the text of /proc/sys/fs/file-nr.
  mutating func readOpenFiles(_ text: String) {
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { UInt64($0) }
    guard numbers.count == 3 else { return }
    openFiles = Stock(free: numbers[2] - min(numbers[0], numbers[2]), total: numbers[2])
  }

  private static func stock(_ free: UInt64?, of total: UInt64?) -> Stock? {
    guard let free, let total, total > 0 else { return nil }
    return Stock(free: free, total: total)
  }
}
