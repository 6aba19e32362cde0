/// Why a server refused every protocol that was offered (MS-RDPBCGR 2.2.1.2.2).
package struct NegotiationFailure: RawRepresentable, Hashable, Sendable {
  /// The code on the wire. Others than 1…6 are not specified.
  package let rawValue: UInt32

  /// Takes any code.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// SSL_REQUIRED_BY_SERVER.
  package static let tlsRequired = NegotiationFailure(rawValue: 1)
  /// SSL_NOT_ALLOWED_BY_SERVER.
  package static let tlsNotAllowed = NegotiationFailure(rawValue: 2)
  /// SSL_CERT_NOT_ON_SERVER.
  package static let noCertificate = NegotiationFailure(rawValue: 3)
  /// INCONSISTENT_FLAGS.
  package static let inconsistentFlags = NegotiationFailure(rawValue: 4)
  /// HYBRID_REQUIRED_BY_SERVER.
  package static let hybridRequired = NegotiationFailure(rawValue: 5)
  /// SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER.
  package static let userCertificateRequired = NegotiationFailure(rawValue: 6)

  /// The codes that the specification names, in their order.
  package static let known: [NegotiationFailure] = [
    .tlsRequired, .tlsNotAllowed, .noCertificate, .inconsistentFlags, .hybridRequired,
    .userCertificateRequired,
  ]

  /// The code's name in the specification.
  package var name: String {
    switch self {
    case .tlsRequired: "SSL_REQUIRED_BY_SERVER"
    case .tlsNotAllowed: "SSL_NOT_ALLOWED_BY_SERVER"
    case .noCertificate: "SSL_CERT_NOT_ON_SERVER"
    case .inconsistentFlags: "INCONSISTENT_FLAGS"
    case .hybridRequired: "HYBRID_REQUIRED_BY_SERVER"
    case .userCertificateRequired: "SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER"
    default: "unknown failure 0x" + String(rawValue, radix: 16)
    }
  }

  /// What the server means by it, as one clause.
  package var meaning: String {
    switch self {
    case .tlsRequired: "the server wants TLS, which was not offered"
    case .tlsNotAllowed: "the server is set to standard RDP security only"
    case .noCertificate: "the server has no usable certificate"
    case .inconsistentFlags: "the offered protocols do not fit the connection's state"
    case .hybridRequired: "the server wants Network Level Authentication, which was not offered"
    case .userCertificateRequired: "the server wants TLS with a certificate of the client"
    default: "the server refused for a reason that the specification does not name"
    }
  }
}

// MARK: - CustomStringConvertible

extension NegotiationFailure: CustomStringConvertible {
  package var description: String { name }
}
