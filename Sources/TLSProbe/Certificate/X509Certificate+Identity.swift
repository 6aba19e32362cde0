private import COpenSSL

// What clients remember of a certificate, in the form in which they do.
extension X509Certificate {
  /// The longest line that is compared, in characters.
  private static let lineLimit = 1024

  /// The subject in one line as OpenSSL's tools write it, for example "CN = pc, O = Example".
  package var subjectLine: String { Self.line(X509_get_subject_name(pointer)) }

  /// The issuer in the same form.
  package var issuerLine: String { Self.line(X509_get_issuer_name(pointer)) }

  /// The SHA-1 of the encoding in lower-case hexadecimal, by which old clients remembered.
  package var sha1: String { digest(EVP_sha1(), X509_digest) }

  /// The SHA-256 of the public key in lower-case hexadecimal.
  package var keyFingerprint: String { digest(EVP_sha256(), X509_pubkey_digest) }

  /// A remembered line made comparable with ``subjectLine`` and ``issuerLine``.
  package static func comparableLine(_ bytes: some Sequence<UInt8>) -> String {
    PrintableText.clean(bytes, limit: lineLimit)
  }

  private static func line(_ name: OpaquePointer?) -> String {
    guard let name, let buffer = probe_new_buffer() else { return "" }
    defer { BIO_free(buffer) }
    guard probe_print_line(buffer, name) >= 0 else { return "" }
    var bytes = [UInt8](repeating: 0, count: 4 * lineLimit)
    let count = BIO_read(buffer, &bytes, CInt(bytes.count))
    return comparableLine(bytes.prefix(max(0, Int(count))))
  }

  private typealias Digest = (
    OpaquePointer?, OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt32>?
  ) -> CInt

  /// A digest in hexadecimal, empty when it cannot be had.
  private func digest(_ kind: OpaquePointer?, _ function: Digest) -> String {
    var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    guard function(pointer, kind, &bytes, &count) == 1 else { return "" }
    return bytes.prefix(Int(count)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
