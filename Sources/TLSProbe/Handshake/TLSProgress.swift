/// Where a handshake stands after a step.
package enum TLSProgress: Hashable, Sendable {
  /// The server has to send more.
  case needsInput
  /// The handshake is complete.
  case done(TLSSummary)
  /// The handshake cannot be completed. What is left to send may hold an alert of this side.
  case failed(TLSFailure)
}
