import COpenSSL
import Glibc
import Linux
import Testing

/// A TLS handshake of a test client, and the certificate it was shown.
final class TestHandshake {
  private let context: OpaquePointer
  private let session: OpaquePointer
  private let client: TestClient

  /// OpenSSL writes with write(): a server that closed would end the test run.
  private static let ignoreBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  /// - Parameters:
  ///   - client: A connection that has been negotiated.
  ///   - minimum: The lowest version offered.
  ///   - maximum: The highest version offered.
  ///   - level: OpenSSL's security level.
  init(
    _ client: TestClient, minimum: CInt = TLS1_2_VERSION, maximum: CInt = TLS1_3_VERSION,
    level: CInt = 1
  ) throws {
    Self.ignoreBrokenPipes
    self.client = client
    context = try #require(SSL_CTX_new(TLS_client_method()))
    SSL_CTX_set_security_level(context, level)
    #expect(simulator_set_versions(context, minimum, maximum) == 1)
    session = try #require(SSL_new(context))
    #expect(SSL_set_fd(session, client.socket.number) == 1)
  }

  deinit {
    SSL_free(session)
    SSL_CTX_free(context)
  }

  /// Shakes hands.
  ///
  /// - Returns: Nil when it was completed, otherwise the reason that OpenSSL gives.
  func run() throws -> String? {
    while true {
      ERR_clear_error()
      let result = SSL_connect(session)
      if result == 1 { return nil }
      switch SSL_get_error(session, result) {
      case SSL_ERROR_WANT_READ: try #require(try client.wait())
      case SSL_ERROR_WANT_WRITE: try #require(try client.wait(write: true))
      default:
        let reason = ERR_reason_error_string(ERR_peek_error())
        return reason.map { String(cString: $0) } ?? "ended"
      }
    }
  }

  /// The negotiated version.
  var version: CInt { SSL_version(session) }

  /// Shakes hands and hands over the server's certificate, which lives as long as this object.
  func certificate() throws -> OpaquePointer {
    #expect(try run() == nil)
    return try #require(SSL_get0_peer_certificate(session))
  }

  /// How many certificates were sent.
  var chainLength: CInt { OPENSSL_sk_num(SSL_get_peer_cert_chain(session)) }

  /// The key of the authority's certificate, which is sent second.
  func authorityKey() throws -> OpaquePointer {
    let second = try #require(OPENSSL_sk_value(SSL_get_peer_cert_chain(session), 1))
    return try #require(X509_get0_pubkey(OpaquePointer(second)))
  }
}
