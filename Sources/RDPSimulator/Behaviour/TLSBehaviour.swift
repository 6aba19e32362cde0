/// What a simulated server does with the ClientHello.
package enum TLSBehaviour: Hashable, Sendable {
  /// Shakes hands with TLS 1.2 or 1.3.
  case normal
  /// Shakes hands with TLS 1.0 only, by rules that current clients left behind.
  case onlyTLS10
  /// Closes without an alert, as Windows does when it cannot use its key.
  case closeAfterClientHello
  /// Resets without an alert.
  case resetAfterClientHello
  /// Reads and never answers.
  case silent
  /// Sends a fatal alert of this code (RFC 8446 section 6), then closes.
  case alert(UInt8)
  /// Sends bytes that are no TLS, then closes.
  case garbage
}
