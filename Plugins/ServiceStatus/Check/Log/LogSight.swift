private import Glibc
internal import Linux
private import LocalSystem

/// The end of one log: what of it is recent.
struct LogSight: Hashable, Sendable {
  /// Older lines say nothing of what is the matter now. In seconds.
  static let recent: Int64 = 15 * 60
  /// How much of its end is read, in bytes.
  private static let tail = 64 << 10

  let path: String
  /// Lines of the last minutes, the newest first.
  let lines: [LogLine]

  /// Reads the end of a log's text.
  ///
  /// - Parameter now: The machine's time of day, in the seconds that its lines are counted in.
  init(path: String, text: String, now: Int64) {
    self.path = path
    lines = text.split(separator: "\n").suffix(2_000).reversed().compactMap(LogLine.init)
      .filter { (0...Self.recent).contains(now - $0.localSeconds) }
  }

  /// Reads a log's end; nil where it cannot be read or is not there.
  static func look(_ path: String, now: Int64) -> LogSight? {
    guard let bytes = end(of: path) else { return nil }
    return LogSight(path: path, text: String(decoding: bytes, as: UTF8.self), now: now)
  }

  private static func end(of path: String) -> [UInt8]? {
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard number >= 0 else { return nil }
    let file = Descriptor(adopting: number)
    var status = stat()
    guard fstat(file.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    if status.st_size > tail { lseek(file.number, status.st_size - off_t(tail), SEEK_SET) }
    var bytes: [UInt8] = []
    while bytes.count < tail, let part = try? file.read(upTo: tail - bytes.count),
      case .bytes(let more) = part
    {
      bytes += more
    }
    return bytes
  }

  /// The machine's time of day now.
  static func localNow() -> Int64 {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Int64(seconds) + Int64(parts.tm_gmtoff)
  }
}
