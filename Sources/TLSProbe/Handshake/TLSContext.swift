private import COpenSSL

/// An OpenSSL context made after a configuration, freed with its owner.
final class TLSContext {
  /// OpenSSL's object, valid as long as this one lives.
  let pointer: OpaquePointer

  /// Makes a context, or says what OpenSSL refused.
  init(_ configuration: TLSConfiguration) throws(TLSSetupError) {
    _ = Self.library
    ErrorQueue.clear()
    guard let context = SSL_CTX_new(TLS_client_method()) else { throw TLSSetupError("context") }
    pointer = context
    try setPolicy(configuration)
    try setHello(configuration.hello)
    probe_forget_sessions(context)
    // The probe only looks: what comes is judged afterwards, and no secret is ever sent over it.
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nil)
  }

  deinit {
    SSL_CTX_free(pointer)
  }

  /// The library, started once without the machine's openssl.cnf.
  private static let library = OPENSSL_init_ssl(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)

  /// Versions, security level and ciphers, each said and none left to a default.
  private func setPolicy(_ configuration: TLSConfiguration) throws(TLSSetupError) {
    SSL_CTX_set_security_level(pointer, configuration.securityLevel)
    if configuration.securityLevel == 0 { probe_allow_legacy_servers(pointer) }
    let maximum =
      configuration.hello == .small
      ? min(configuration.maximumVersion, .tls12) : configuration.maximumVersion
    let minimum = configuration.minimumVersion
    guard probe_set_versions(pointer, minimum.rawValue, maximum.rawValue) == 1 else {
      throw TLSSetupError("versions \(minimum) to \(maximum)")
    }
    let ciphers = configuration.ciphers ?? "DEFAULT"
    guard SSL_CTX_set_cipher_list(pointer, ciphers) == 1 else {
      throw TLSSetupError("cipher list \(ciphers)")
    }
  }

  /// Makes the first message smaller or larger.
  private func setHello(_ shape: HelloShape) throws(TLSSetupError) {
    switch shape {
    case .usual: return
    case .small:
      guard probe_set_groups(pointer, "P-256") == 1 else { throw TLSSetupError("groups") }
    case .padded(let bytes):
      guard probe_pad_hello(pointer, max(0, bytes)) == 1 else { throw TLSSetupError("padding") }
    }
  }
}
