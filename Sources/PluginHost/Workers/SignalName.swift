private import Glibc

/// Signals in words.
enum SignalName {
  private static let known: [(number: Int32, text: String)] = [
    (SIGSEGV, "SIGSEGV (touched memory that is not its own)"),
    (SIGABRT, "SIGABRT (gave up by itself)"),
    (SIGBUS, "SIGBUS (touched memory that is not there)"),
    (SIGFPE, "SIGFPE (impossible arithmetic)"),
    (SIGILL, "SIGILL (impossible instruction; a trap in Swift or Rust code looks so)"),
    (SIGTRAP, "SIGTRAP (a trap in its code)"),
    (SIGKILL, "SIGKILL (killed from outside or for want of memory)"),
    (SIGSYS, "SIGSYS (forbidden system call)"),
    (SIGPIPE, "SIGPIPE (wrote to a closed connection)"),
  ]

  static func text(_ number: Int32) -> String {
    known.first { $0.number == number }?.text ?? "signal \(number)"
  }
}
