/// The end of what a plugin wrote to its standard output and error. Never mixed with results.
struct Console {
  private static let capacity = 8 * 1024

  private var bytes: [UInt8] = []

  mutating func append(_ more: [UInt8]) {
    bytes += more
    if bytes.count > Self.capacity { bytes.removeFirst(bytes.count - Self.capacity) }
  }

  /// The last line that is not empty; nil when there is none.
  var lastLine: String? {
    let line = bytes.split(separator: UInt8(ascii: "\n")).last { line in
      line.contains { $0 != UInt8(ascii: " ") }
    }
    return line.map { String(decoding: $0.prefix(400), as: UTF8.self) }
  }
}
