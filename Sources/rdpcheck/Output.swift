private import Glibc

/// The program's standard output and error, written whole.
enum Output {
  /// Writes a piece of the report.
  static func report(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes a line beside the report.
  static func error(_ line: String) {
    write(line + "\n", to: STDERR_FILENO)
  }

  /// Whether somebody reads the report on a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The terminal's width in columns; nil when there is none.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to descriptor: CInt) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}
