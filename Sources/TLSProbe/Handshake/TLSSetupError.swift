/// OpenSSL refused to prepare a connection or a certificate store.
package struct TLSSetupError: Error, Hashable, Sendable {
  /// What could not be set up.
  package let step: String
  /// The library's own reason, empty when it gave none.
  package let reason: String

  /// Captures OpenSSL's reason. Use it right after the call that failed.
  init(_ step: String, reason: String = ErrorQueue.take().first?.text ?? "") {
    self.step = step
    self.reason = reason
  }
}

// MARK: - CustomStringConvertible

extension TLSSetupError: CustomStringConvertible {
  /// The step and the reason in one clause.
  package var description: String { reason.isEmpty ? step : "\(step): \(reason)" }
}
