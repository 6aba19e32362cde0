/// What a certificate that a test makes is to say.
package struct CertificateRecipe: Sendable {
  package enum Key: Sendable {
    case rsa(bits: CInt)
    case ec(group: String)
  }

  /// Parts of the subject by their short names, in order.
  package var subject: [(type: String, value: String)]
  /// Alternative names in OpenSSL's notation, for example "DNS:pc.example,IP:192.0.2.1".
  package var alternativeNames: String?
  /// The content of the alternative names' extension, byte for byte, in place of the above.
  package var rawAlternativeNames: [UInt8]?
  /// Seconds since 1970.
  package var notBefore: Int64 = 1_700_000_000
  /// Seconds since 1970.
  package var notAfter: Int64 = 1_900_000_000
  package var key: Key = .ec(group: "P-256")
  package var digest = "SHA256"
  package var isCA = false
  /// Extended key usage in OpenSSL's notation, for example "serverAuth".
  package var purposes: String?

  package init(_ commonName: String, alternativeNames: String? = nil) {
    subject = [("CN", commonName)]
    self.alternativeNames = alternativeNames
  }

  package init(subject: [(type: String, value: String)]) {
    self.subject = subject
  }

  /// The same with some parts changed.
  package func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}
