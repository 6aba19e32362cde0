private import COpenSSL

/// A signed certificate.
final class Certificate {
  /// The library's certificate, valid as long as this object lives.
  let pointer: OpaquePointer

  /// Makes and signs a certificate.
  ///
  /// - Parameters:
  ///   - template: What it says.
  ///   - key: The key it is for.
  ///   - signer: The key that signs it.
  ///   - clock: Now, in seconds since 1970.
  /// - Throws: What the library refused.
  init(
    _ template: CertificateTemplate, for key: PrivateKey, signedBy signer: PrivateKey, clock: Int64
  ) throws(SimulatorError) {
    guard let pointer = X509_new() else { throw .openSSL("X509_new") }
    self.pointer = pointer
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(pointer), UInt64.random(in: 1...(1 << 62)))
    try check("X509_set_version", X509_set_version(pointer, Int(X509_VERSION_3)))
    try check("X509_set_pubkey", X509_set_pubkey(pointer, key.pointer))
    try setPeriod(template, clock: clock)
    try setName(X509_get_subject_name(pointer), template.subject)
    try setName(X509_get_issuer_name(pointer), template.issuer)
    try addExtensions(template)
    let digest = template.usesSHA1 ? EVP_sha1() : EVP_sha256()
    try check("X509_sign", X509_sign(pointer, signer.pointer, digest))
  }

  deinit {
    X509_free(pointer)
  }

  /// Sets when it begins and ends.
  private func setPeriod(_ template: CertificateTemplate, clock: Int64) throws(SimulatorError) {
    var now = time_t(clock)
    let begin = X509_time_adj_ex(
      X509_getm_notBefore(pointer), CInt(clamping: template.beginsInDays), 0, &now)
    let end = X509_time_adj_ex(
      X509_getm_notAfter(pointer), CInt(clamping: template.endsInDays), 0, &now)
    guard begin != nil, end != nil else { throw .openSSL("X509_time_adj_ex") }
  }

  /// Gives a name an organization and a common name of the same words.
  private func setName(_ name: OpaquePointer?, _ text: String) throws(SimulatorError) {
    let bytes = [UInt8](text.utf8)
    let count = CInt(clamping: bytes.count)
    for field in ["O", "CN"] {
      let added = X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, bytes, count, -1, 0)
      try check("X509_NAME_add_entry_by_txt", added)
    }
  }

  /// Adds what it may be used for, and the names it fits.
  private func addExtensions(_ template: CertificateTemplate) throws(SimulatorError) {
    var extensions: [(CInt, String)] = [
      (NID_basic_constraints, template.isAuthority ? "critical,CA:TRUE" : "CA:FALSE")
    ]
    if !template.isAuthority { extensions.append((NID_ext_key_usage, "serverAuth")) }
    if !template.names.isEmpty {
      extensions.append((NID_subject_alt_name, template.names.joined(separator: ",")))
    }
    for (kind, value) in extensions {
      try check("X509V3_EXT_conf_nid", simulator_add_extension(pointer, kind, value))
    }
  }

  /// Throws the library's reason unless a call says that it worked.
  private func check(_ call: String, _ result: CInt) throws(SimulatorError) {
    guard result > 0 else { throw .openSSL(call) }
  }
}
