private import COpenSSL

/// Authorities that are trusted, freed with their owner.
package final class TrustStore: @unchecked Sendable {
  // Sendable: the pointer is constant, nothing is added after init, and OpenSSL locks a store's
  // own cache while several threads verify against it.
  private let pointer: OpaquePointer

  /// An empty store.
  private init() throws(TLSSetupError) {
    guard let store = X509_STORE_new() else { throw TLSSetupError("trust store") }
    pointer = store
  }

  deinit {
    X509_STORE_free(pointer)
  }

  /// A store of exactly these authorities.
  package convenience init(trusting authorities: [X509Certificate]) throws(TLSSetupError) {
    try self.init()
    for authority in authorities {
      guard X509_STORE_add_cert(pointer, authority.pointer) == 1 else {
        throw TLSSetupError("trusted certificate")
      }
    }
  }

  /// What this machine trusts, by OpenSSL's default paths.
  ///
  /// Folders in which one authority is found by its name come first: where they hold any, the file
  /// with all of them, which takes 13 ms to read, is left alone. One that the environment names is
  /// read.
  ///
  /// - Returns: nil when there is no authority in any of them, or none that can be read.
  package static func system() -> TrustStore? {
    guard let store = try? TrustStore() else { return nil }
    defer { ErrorQueue.clear() }
    let folders = TrustDirectory.withAuthorities()
    if !folders.isEmpty, !TrustDirectory.isOtherFileGiven {
      for folder in folders { X509_STORE_load_path(store.pointer, folder) }
      return store
    }
    X509_STORE_set_default_paths(store.pointer)
    return folders.isEmpty && probe_object_count(store.pointer) == 0 ? nil : store
  }

  /// Verifies a chain.
  ///
  /// - Parameters:
  ///   - chain: The certificates as sent, the server's own first.
  ///   - time: The moment for which to verify, in seconds since 1970.
  package func verdict(on chain: [X509Certificate], at time: Int64) -> TrustVerdict {
    guard let leaf = chain.first else { return .refused("no certificate") }
    guard let context = X509_STORE_CTX_new(), let others = probe_new_stack() else {
      return .unavailable("out of memory")
    }
    defer {
      X509_STORE_CTX_free(context)
      probe_free_stack(others)
      ErrorQueue.clear()
    }
    // The stack only borrows: the certificates must outlive the verification.
    return withExtendedLifetime(chain) {
      for certificate in chain.dropFirst() { _ = probe_push(others, certificate.pointer) }
      return verify(leaf, among: others, at: time, in: context)
    }
  }

  /// Asks OpenSSL about one certificate, with others at hand to build a chain.
  private func verify(
    _ leaf: X509Certificate, among others: OpaquePointer, at time: Int64,
    in context: OpaquePointer
  ) -> TrustVerdict {
    guard X509_STORE_CTX_init(context, pointer, leaf.pointer, others) == 1 else {
      return .unavailable("the verification could not be prepared")
    }
    X509_VERIFY_PARAM_set_time(X509_STORE_CTX_get0_param(context), time_t(time))
    if X509_verify_cert(context) == 1 { return .trusted }
    return TrustVerdict(error: X509_STORE_CTX_get_error(context))
  }
}

extension TrustVerdict {
  /// Reads OpenSSL's reason.
  fileprivate init(error: CInt) {
    let words = String(cString: X509_verify_cert_error_string(Int(error)))
    switch error {
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: self = .selfSigned
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT,
      X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE,
      X509_V_ERR_CERT_UNTRUSTED:
      self = .unknownAuthority
    case X509_V_ERR_CERT_HAS_EXPIRED, X509_V_ERR_CERT_NOT_YET_VALID: self = .outOfTime(words)
    default: self = .refused(words)
    }
  }
}
