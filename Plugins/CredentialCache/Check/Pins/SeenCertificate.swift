package import TLSProbe

/// What is compared of a certificate, as plain values; nil and empty where it is not known.
package struct SeenCertificate: Hashable, Sendable {
  /// In lower-case hexadecimal.
  package var sha256 = ""
  /// In lower-case hexadecimal.
  package var sha1 = ""
  /// In one line as OpenSSL's tools write it.
  package var subject = ""
  /// In the same form.
  package var issuer = ""
  /// The SHA-256 of its key.
  package var key: String?
  package var notBefore: Int64?
  package var notAfter: Int64?

  package init(
    sha256: String = "", sha1: String = "", subject: String = "", issuer: String = "",
    key: String? = nil, notBefore: Int64? = nil, notAfter: Int64? = nil
  ) {
    self.sha256 = sha256
    self.sha1 = sha1
    self.subject = subject
    self.issuer = issuer
    self.key = key
    self.notBefore = notBefore
    self.notAfter = notAfter
  }

  /// Reads a whole certificate.
  package init(_ certificate: X509Certificate) {
    let facts = certificate.facts()
    self.init(
      sha256: facts.fingerprint, sha1: certificate.sha1, subject: certificate.subjectLine,
      issuer: certificate.issuerLine, key: certificate.keyFingerprint, notBefore: facts.notBefore,
      notAfter: facts.notAfter)
  }

  /// Takes what a line of known_hosts2 tells.
  package init(_ entry: KnownHosts.Entry) {
    let isLong = entry.fingerprint.utf8.count == 64
    self.init(
      sha256: isLong ? entry.fingerprint : "", sha1: isLong ? "" : entry.fingerprint,
      subject: X509Certificate.comparableLine(entry.subject),
      issuer: X509Certificate.comparableLine(entry.issuer))
  }

  /// Whether both are one certificate, by a fingerprint that both have.
  package func isSame(as other: SeenCertificate) -> Bool {
    if !sha256.isEmpty, !other.sha256.isEmpty { return sha256 == other.sha256 }
    return !sha1.isEmpty && sha1 == other.sha1
  }

  /// The fingerprint that is known, as clients show it.
  package var fingerprint: String {
    let digits = Array(sha256.isEmpty ? sha1 : sha256)
    return stride(from: 0, to: digits.count, by: 2)
      .map { String(digits[$0..<min($0 + 2, digits.count)]) }.joined(separator: ":")
  }
}
