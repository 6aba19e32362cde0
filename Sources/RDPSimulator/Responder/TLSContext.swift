private import COpenSSL

/// The settings that all TLS connections of a simulated server share.
///
/// Unchecked because OpenSSL counts a context's references atomically and locks what its sessions
/// share, and nothing here changes a context after its making.
final class TLSContext: @unchecked Sendable {
  /// The library's context, valid as long as this object lives.
  let pointer: OpaquePointer

  /// Prepares a server.
  ///
  /// - Parameters:
  ///   - identity: The certificates that it shows.
  ///   - behaviour: Which decides on the versions.
  /// - Throws: What the library refused.
  init(_ identity: ServerIdentity, behaviour: TLSBehaviour) throws(SimulatorError) {
    guard let pointer = SSL_CTX_new(TLS_server_method()) else { throw .openSSL("SSL_CTX_new") }
    self.pointer = pointer
    // The faults are the point: short keys, SHA-1 and TLS 1.0 are refused above level 0.
    SSL_CTX_set_security_level(pointer, 0)
    SSL_CTX_set_quiet_shutdown(pointer, 0)
    SSL_CTX_set_num_tickets(pointer, 0)
    try setVersions(behaviour)
    let own = identity.certificate.pointer
    try check("SSL_CTX_use_certificate", SSL_CTX_use_certificate(pointer, own))
    try check("SSL_CTX_use_PrivateKey", SSL_CTX_use_PrivateKey(pointer, identity.key.pointer))
    for certificate in identity.chain {
      try check("SSL_CTX_add1_chain_cert", simulator_send_also(pointer, certificate.pointer))
    }
  }

  deinit {
    SSL_CTX_free(pointer)
  }

  /// Bounds the versions, and allows the ciphers of an old server.
  private func setVersions(_ behaviour: TLSBehaviour) throws(SimulatorError) {
    let isOld = behaviour == .onlyTLS10
    let minimum = isOld ? TLS1_VERSION : TLS1_2_VERSION
    let maximum = isOld ? TLS1_VERSION : TLS1_3_VERSION
    try check("SSL_CTX_set_min_proto_version", simulator_set_versions(pointer, minimum, maximum))
    if isOld {
      try check(
        "SSL_CTX_set_cipher_list", SSL_CTX_set_cipher_list(pointer, "ALL:!aNULL:@SECLEVEL=0"))
    }
  }

  /// Throws the library's reason unless a call says that it worked.
  private func check(_ call: String, _ result: CInt) throws(SimulatorError) {
    guard result == 1 else { throw .openSSL(call) }
  }
}
