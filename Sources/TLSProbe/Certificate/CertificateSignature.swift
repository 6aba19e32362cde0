private import COpenSSL

/// How a certificate was signed.
package struct CertificateSignature: Hashable, Sendable {
  /// The algorithm by OpenSSL's name, for example "sha256WithRSAEncryption".
  package let algorithm: String
  /// The digest by its short name, for example "SHA1"; nil when there is none or it is not known.
  package let digest: String?
  /// How hard the digest is to forge, in bits: 63 for SHA-1. 0 when it is not known.
  package let strength: Int

  package init(algorithm: String, digest: String?, strength: Int) {
    self.algorithm = algorithm
    self.digest = digest
    self.strength = strength
  }

  /// Reads the signature of a certificate that someone else owns.
  init(borrowing certificate: OpaquePointer) {
    var digest: CInt = 0
    var bits: CInt = 0
    if X509_get_signature_info(certificate, &digest, nil, &bits, nil) != 1 { bits = 0 }
    let name = OBJ_nid2ln(X509_get_signature_nid(certificate)).map { String(cString: $0) }
    self.init(
      algorithm: name ?? "unknown",
      digest: digest == NID_undef ? nil : OBJ_nid2sn(digest).map { String(cString: $0) },
      strength: Int(max(0, bits)))
  }
}
