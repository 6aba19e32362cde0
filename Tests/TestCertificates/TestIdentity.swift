private import COpenSSL

/// A certificate together with its key, both freed with their owner.
package final class TestIdentity {
  /// OpenSSL refused one step of the making.
  package struct Refused: Error {
    package let step: String

    package init(step: String) {
      self.step = step
    }
  }

  /// OpenSSL's certificate, valid as long as this object lives.
  package let certificate: OpaquePointer
  /// OpenSSL's key, valid as long as this object lives.
  package let key: OpaquePointer

  /// Makes a key and a certificate for it.
  ///
  /// - Parameters:
  ///   - recipe: What the certificate says.
  ///   - issuer: Who signs it; nil signs it with its own key.
  package init(_ recipe: CertificateRecipe, issuer: TestIdentity? = nil) throws {
    guard let certificate = X509_new() else { throw Refused(step: "certificate") }
    self.certificate = certificate
    do {
      key = try Self.makeKey(recipe.key)
    } catch {
      X509_free(certificate)
      throw error
    }
    try write(recipe)
    try addExtensions(recipe)
    try sign(by: issuer, digest: recipe.digest)
  }

  deinit {
    X509_free(certificate)
    EVP_PKEY_free(key)
  }

  /// The certificate's encoding.
  package var der: [UInt8] {
    let size = max(0, Int(i2d_X509(certificate, nil)))
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      var end = buffer.baseAddress
      filled = max(0, Int(i2d_X509(certificate, &end)))
    }
  }

  /// OpenSSL's MBSTRING_UTF8, a macro that Swift does not see.
  private static let utf8: CInt = 0x1000

  private static func makeKey(_ kind: CertificateRecipe.Key) throws -> OpaquePointer {
    let name =
      switch kind {
      case .rsa: "RSA"
      case .ec: "EC"
      }
    let context = EVP_PKEY_CTX_new_from_name(nil, name, nil)
    defer { EVP_PKEY_CTX_free(context) }
    EVP_PKEY_keygen_init(context)
    switch kind {
    case .rsa(let bits): EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits)
    case .ec(let group): EVP_PKEY_CTX_set_group_name(context, group)
    }
    var key: OpaquePointer?
    EVP_PKEY_generate(context, &key)
    guard let key else { throw Refused(step: "key") }
    return key
  }

  private func write(_ recipe: CertificateRecipe) throws {
    X509_set_version(certificate, 2)
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), Int.random(in: 1...0x7fff_ffff))
    ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(recipe.notBefore))
    ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(recipe.notAfter))
    for part in recipe.subject {
      let bytes = [UInt8](part.value.utf8)
      let added = X509_NAME_add_entry_by_txt(
        X509_get_subject_name(certificate), part.type, Self.utf8, bytes, CInt(bytes.count), -1, 0)
      guard added == 1 else { throw Refused(step: "subject \(part.type)") }
    }
    guard X509_set_pubkey(certificate, key) == 1 else { throw Refused(step: "public key") }
  }

  private func addExtensions(_ recipe: CertificateRecipe) throws {
    if recipe.isCA { try add(NID_basic_constraints, "critical,CA:TRUE") }
    if let purposes = recipe.purposes { try add(NID_ext_key_usage, purposes) }
    if let raw = recipe.rawAlternativeNames {
      try add(NID_subject_alt_name, raw: raw)
    } else if let names = recipe.alternativeNames {
      try add(NID_subject_alt_name, names)
    }
  }

  private func add(_ kind: CInt, _ value: String) throws {
    let addition = X509V3_EXT_conf_nid(nil, nil, kind, value)
    defer { X509_EXTENSION_free(addition) }
    guard addition != nil, X509_add_ext(certificate, addition, -1) == 1 else {
      throw Refused(step: "extension \(value)")
    }
  }

  private func add(_ kind: CInt, raw: [UInt8]) throws {
    let content = ASN1_OCTET_STRING_new()
    defer { ASN1_OCTET_STRING_free(content) }
    ASN1_OCTET_STRING_set(content, raw, CInt(raw.count))
    let addition = X509_EXTENSION_create_by_NID(nil, kind, 0, content)
    defer { X509_EXTENSION_free(addition) }
    guard X509_add_ext(certificate, addition, -1) == 1 else { throw Refused(step: "extension") }
  }

  private func sign(by issuer: TestIdentity?, digest: String) throws {
    let name = X509_get_subject_name(issuer?.certificate ?? certificate)
    X509_set_issuer_name(certificate, name)
    guard X509_sign(certificate, issuer?.key ?? key, EVP_get_digestbyname(digest)) > 0 else {
      throw Refused(step: "signature with \(digest)")
    }
  }
}
