private import COpenSSL

/// What one certificate says, as plain values.
package struct CertificateFacts: Hashable, Sendable {
  /// For whom it was issued.
  package var subject: DistinguishedName
  /// Who issued it.
  package var issuer: DistinguishedName
  /// The names and addresses for which it stands.
  package var alternativeNames = AlternativeNames()
  /// The first second in which it is valid, since 1970; nil when it cannot be read.
  package var notBefore: Int64?
  /// The last second in which it is valid, since 1970; nil when it cannot be read.
  package var notAfter: Int64?
  /// The key that it vouches for.
  package var key: PublicKey
  /// How its issuer signed it.
  package var signature: CertificateSignature
  /// Subject and issuer are equal, and its own key verifies its signature.
  package var isSelfSigned = false
  /// It may stand for a server of Remote Desktop: it says so, or it names no purposes.
  package var allowsServers = true
  /// It says that it may sign other certificates.
  package var isAuthority = false
  /// The SHA-256 of the whole encoding, in lower-case hexadecimal.
  package var fingerprint = ""

  package init(
    subject: DistinguishedName, issuer: DistinguishedName, key: PublicKey,
    signature: CertificateSignature
  ) {
    self.subject = subject
    self.issuer = issuer
    self.key = key
    self.signature = signature
  }

  /// Reads a certificate once, so that nothing later needs OpenSSL.
  init(_ certificate: X509Certificate) {
    let pointer = certificate.pointer
    self.init(
      subject: DistinguishedName(borrowing: X509_get_subject_name(pointer)),
      issuer: DistinguishedName(borrowing: X509_get_issuer_name(pointer)),
      key: PublicKey(borrowing: X509_get0_pubkey(pointer)),
      signature: CertificateSignature(borrowing: pointer))
    alternativeNames = AlternativeNames(borrowing: pointer)
    notBefore = Self.seconds(X509_get0_notBefore(pointer))
    notAfter = Self.seconds(X509_get0_notAfter(pointer))
    isSelfSigned = X509_self_signed(pointer, 1) == 1
    // Without that extension every purpose is allowed, which OpenSSL says with all bits set.
    let purposes = X509_get_extended_key_usage(pointer)
    allowsServers =
      purposes & UInt32(XKU_SSL_SERVER | XKU_ANYEKU) != 0
      || probe_has_purpose(pointer, Self.remoteDesktop) == 1
    isAuthority = X509_check_ca(pointer) == 1
    fingerprint = Self.fingerprint(pointer)
    ErrorQueue.clear()
  }

  /// The purpose "Remote Desktop Authentication" that Windows knows beside "Server Authentication".
  private static let remoteDesktop = "1.3.6.1.4.1.311.54.1.2"

  /// A time as seconds since 1970, nil when it cannot be read.
  private static func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int64? {
    var seconds: Int64 = 0
    return probe_time_seconds(time, &seconds) == 1 ? seconds : nil
  }

  /// The SHA-256 of the encoding, empty when it cannot be had.
  private static func fingerprint(_ pointer: OpaquePointer) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    guard X509_digest(pointer, EVP_sha256(), &digest, nil) == 1 else { return "" }
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
