/// A server's certificates as they travel between checks: encodings one after the other.
package enum CertificateChain {
  /// How many certificates are looked at.
  package static let countLimit = 16
  /// How many bytes are looked at.
  package static let sizeLimit = 64 * 1024

  /// Takes encodings apart by their own lengths.
  ///
  /// - Parameter concatenatedDER: Encodings, the server's own first.
  /// - Returns: The certificates before the first that cannot be read, within the limits.
  package static func split(_ concatenatedDER: [UInt8]) -> [X509Certificate] {
    guard concatenatedDER.count <= sizeLimit else { return [] }
    var rest = concatenatedDER[...]
    var certificates: [X509Certificate] = []
    while certificates.count < countLimit, let length = DER.sequenceLength(rest),
      let certificate = X509Certificate(der: rest.prefix(length))
    {
      certificates.append(certificate)
      rest = rest.dropFirst(length)
    }
    return certificates
  }
}
