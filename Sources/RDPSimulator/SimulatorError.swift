private import COpenSSL
private import Linux

/// Why a simulated server could not be made.
package struct SimulatorError: Error, Hashable, Sendable {
  /// The call that failed.
  package let call: String
  /// Its reason, in the system's or the library's words.
  package let reason: String

  /// Makes an error of a call and a reason.
  package init(call: String, reason: String) {
    self.call = call
    self.reason = reason
  }

  /// Takes the newest error of OpenSSL on this thread, and forgets the others.
  static func openSSL(_ call: String) -> SimulatorError {
    let text = ERR_reason_error_string(ERR_peek_last_error()).map { String(cString: $0) }
    ERR_clear_error()
    return SimulatorError(call: call, reason: text ?? "no reason given")
  }
}

// MARK: - CustomStringConvertible

extension SimulatorError: CustomStringConvertible {
  package var description: String { "\(call): \(reason)" }
}
