private import COpenSSL

/// The client side of one TLS handshake, without a socket.
///
/// The owner moves the bytes: give it what came, let it advance, send what it has to say.
///
///     let client = try TLSClient(configuration: TLSConfiguration(serverName: "pc.example"))
///     var progress = client.advance()
///     send(client.takeOutput())
///     while progress == .needsInput {
///       client.receive(read()[...])
///       progress = client.advance()
///       send(client.takeOutput())
///     }
package final class TLSClient {
  /// How many bytes a server may send before the handshake is given up.
  package static let inputLimit = 256 * 1024

  /// How many of the first bytes are kept, to say what they were if not TLS.
  private static let excerptLength = 64

  /// OpenSSL's connection.
  private let ssl: OpaquePointer
  // Both belong to the connection, which frees them.
  private let input: OpaquePointer
  private let output: OpaquePointer
  /// The beginning of what came, at most an excerpt.
  private var firstBytes: [UInt8] = []
  /// How many bytes came.
  private var received = 0
  /// How it ended, nil before that.
  private var ending: TLSProgress?

  /// Prepares a handshake. Nothing is sent before the first advance.
  ///
  /// - Throws: What OpenSSL refused, for example a cipher list that names none.
  package init(configuration: TLSConfiguration) throws(TLSSetupError) {
    let context = try TLSContext(configuration)
    guard let ssl = SSL_new(context.pointer) else { throw TLSSetupError("connection") }
    guard let input = probe_new_buffer(), let output = probe_new_buffer() else {
      SSL_free(ssl)
      throw TLSSetupError("buffers")
    }
    self.ssl = ssl
    self.input = input
    self.output = output
    SSL_set_bio(ssl, input, output)
    SSL_set_connect_state(ssl)
    probe_record_alerts(ssl)
    if let name = configuration.serverName.flatMap(ServerName.indication) {
      guard probe_set_server_name(ssl, name) == 1 else { throw TLSSetupError("server name") }
    }
  }

  deinit {
    SSL_free(ssl)
  }

  /// Takes bytes from the server. What comes behind the limit, or after a failure, is dropped.
  package func receive(_ bytes: ArraySlice<UInt8>) {
    if case .failed = ending { return }
    guard !bytes.isEmpty else { return }
    firstBytes += bytes.prefix(Self.excerptLength - firstBytes.count)
    received += bytes.count
    guard received <= Self.inputLimit else { return }
    bytes.withUnsafeBytes { _ = BIO_write(input, $0.baseAddress, CInt(clamping: $0.count)) }
  }

  /// Goes as far as the bytes at hand allow. The answer stays the same after the end.
  package func advance() -> TLSProgress {
    if let ending { return ending }
    let progress = step()
    if progress != .needsInput { ending = progress }
    return progress
  }

  /// Whether the server asked for a certificate, which this side never has.
  package var isAskedForCertificate: Bool { probe_is_asked(ssl) != 0 }

  /// What ended a complete handshake afterwards: in TLS 1.3 a server sees only then that the
  /// client has no certificate. Nil when nothing did so far.
  package func lateFailure() -> TLSFailure? {
    var byte: UInt8 = 0
    ErrorQueue.clear()
    let result = SSL_peek(ssl, &byte, 1)
    if result > 0 || SSL_get_error(ssl, result) == SSL_ERROR_WANT_READ { return nil }
    return TLSFailure(errors: ErrorQueue.take(), lastAlert: probe_last_alert(ssl))
  }

  /// The bytes to send now, also an alert of this side after a failure.
  package func takeOutput() -> [UInt8] {
    let count = BIO_ctrl_pending(output)
    guard count > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, Int(BIO_read(output, buffer.baseAddress, CInt(clamping: count))))
    }
  }

  /// One attempt to go on, after the checks that OpenSSL does not make.
  private func step() -> TLSProgress {
    guard Self.mayBeTLS(firstBytes) else { return .failed(.notTLS(excerpt: firstBytes)) }
    guard received <= Self.inputLimit else {
      return .failed(.protocolError("more than \(Self.inputLimit / 1024) KiB of handshake"))
    }
    ErrorQueue.clear()
    let result = SSL_do_handshake(ssl)
    if result == 1 { return .done(summary()) }
    if SSL_get_error(ssl, result) == SSL_ERROR_WANT_READ { return .needsInput }
    return .failed(TLSFailure(errors: ErrorQueue.take(), lastAlert: probe_last_alert(ssl)))
  }

  /// A server's first record is an alert or a handshake message of major version 3.
  private static func mayBeTLS(_ bytes: [UInt8]) -> Bool {
    guard let type = bytes.first else { return true }
    return (type == 21 || type == 22) && (bytes.count < 2 || bytes[1] == 3)
  }

  /// What a completed handshake shows.
  private func summary() -> TLSSummary {
    let chain = (0..<max(0, probe_peer_count(ssl))).compactMap { index in
      probe_peer_certificate(ssl, index).map(DER.encode)
    }
    return TLSSummary(
      version: String(cString: SSL_get_version(ssl)),
      cipher: String(cString: probe_cipher_name(ssl)), chain: chain)
  }
}
