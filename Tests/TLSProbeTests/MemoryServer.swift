import COpenSSL
import TLSProbe
import TestCertificates

/// The server side of a handshake in memory, with OpenSSL and without a socket.
final class MemoryServer {
  private let ssl: OpaquePointer
  private let input: OpaquePointer
  private let output: OpaquePointer

  init(
    _ identity: TestIdentity, chain: [TestIdentity] = [],
    versions: ClosedRange<TLSVersion> = .tls10...(.tls13), ciphers: String = "DEFAULT"
  ) throws {
    let context = SSL_CTX_new(TLS_server_method())
    defer { SSL_CTX_free(context) }
    SSL_CTX_set_security_level(context, 0)
    // Finite-field groups as long as the key, which is how weak ones come about.
    SSL_CTX_ctrl(context, SSL_CTRL_SET_DH_AUTO, 1, nil)
    let stack = probe_new_stack()
    defer { probe_free_stack(stack) }
    for link in chain { _ = probe_push(stack, link.certificate) }
    guard let context,
      probe_set_versions(context, versions.lowerBound.rawValue, versions.upperBound.rawValue) == 1,
      SSL_CTX_set_cipher_list(context, ciphers) == 1,
      SSL_CTX_use_cert_and_key(context, identity.certificate, identity.key, stack, 1) == 1,
      let ssl = SSL_new(context), let input = probe_new_buffer(), let output = probe_new_buffer()
    else { throw TestIdentity.Refused(step: "server") }
    SSL_set_bio(ssl, input, output)
    SSL_set_accept_state(ssl)
    (self.ssl, self.input, self.output) = (ssl, input, output)
  }

  deinit {
    SSL_free(ssl)
  }

  /// The name that the client asked for.
  var requestedName: String? {
    SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name).map { String(cString: $0) }
  }

  /// Takes what the client sent and gives what the server says to it.
  func answer(_ bytes: [UInt8]) -> [UInt8] {
    if !bytes.isEmpty { BIO_write(input, bytes, CInt(bytes.count)) }
    ERR_clear_error()
    SSL_do_handshake(ssl)
    var answer = [UInt8](repeating: 0, count: BIO_ctrl_pending(output))
    if !answer.isEmpty { BIO_read(output, &answer, CInt(answer.count)) }
    return answer
  }
}

/// Lets a client and a server talk until the client is done, at most ten rounds.
func handshake(_ client: TLSClient, _ server: MemoryServer) -> TLSProgress {
  var progress = client.advance()
  for _ in 0..<10 where progress == .needsInput {
    client.receive(server.answer(client.takeOutput())[...])
    progress = client.advance()
  }
  return progress
}
