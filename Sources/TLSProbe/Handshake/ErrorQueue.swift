private import COpenSSL

/// The calling thread's queue of OpenSSL errors.
enum ErrorQueue {
  /// One error, by the reason's number and the library's words for it.
  struct Entry: Hashable {
    let reason: CInt
    let isTLS: Bool
    let text: String
  }

  /// Empties the queue, the oldest error first.
  static func take() -> [Entry] {
    var entries: [Entry] = []
    while true {
      let code = ERR_get_error()
      guard code != 0 else { return entries }
      entries.append(entry(code))
    }
  }

  /// Forgets all errors, so that the next ones are new.
  static func clear() {
    ERR_clear_error()
  }

  /// Takes a packed code apart.
  private static func entry(_ code: UInt) -> Entry {
    let words = ERR_reason_error_string(code).map { String(cString: $0) }
    let reason = ERR_GET_REASON(code)
    return Entry(
      reason: reason, isTLS: ERR_GET_LIB(code) == ERR_LIB_SSL, text: words ?? "error \(reason)")
  }
}
