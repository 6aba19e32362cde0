internal import TLSProbe

/// The client side of a TLS handshake that moves no bytes itself.
protocol SecureChannel: AnyObject {
  /// Takes bytes from the server.
  func receive(_ bytes: ArraySlice<UInt8>)
  /// Goes as far as the bytes at hand allow.
  func advance() -> TLSProgress
  /// Whether the server asked for a certificate of the client.
  var isAskedForCertificate: Bool { get }
  /// What ended a complete handshake afterwards; nil when nothing did so far.
  func lateFailure() -> TLSFailure?
  /// The bytes to send now.
  func takeOutput() -> [UInt8]
}

// MARK: - TLSClient

extension TLSClient: SecureChannel {}
