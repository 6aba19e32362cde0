package import TLSProbe

/// A product that takes TLS apart and signs certificates of its own, by the name it signs with.
package struct Interceptor: Hashable, Sendable {
  /// How well it is known what the product signs with.
  package enum Confidence: Sendable {
    /// The name stands in a published list or is quoted verbatim by several people.
    case known
    /// The name is the product's, but nobody has published what it signs with.
    case likely
  }

  /// The product's name, for people.
  package let product: String
  /// The issuer's common name, nil where any will do.
  let commonName: NamePattern?
  /// The issuer's organization, nil where any will do.
  let organization: NamePattern?
  /// How much a match proves.
  package let confidence: Confidence

  /// A product whose issuer is in a published list. Where both parts are given, both must match.
  static func known(
    _ product: String, commonName: NamePattern? = nil, organization: NamePattern? = nil
  ) -> Self {
    Self(
      product: product, commonName: commonName, organization: organization, confidence: .known)
  }

  /// A product whose issuer nobody has published.
  static func likely(_ product: String, commonName: NamePattern) -> Self {
    Self(product: product, commonName: commonName, organization: nil, confidence: .likely)
  }

  /// The first product of the list that signs under this issuer's name.
  package static func signing(as issuer: DistinguishedName) -> Interceptor? {
    all.first { $0.matches(issuer) }
  }

  /// Whether every part that is given matches.
  private func matches(_ issuer: DistinguishedName) -> Bool {
    guard commonName != nil || organization != nil else { return false }
    return commonName.map { issuer.commonNames.contains(where: $0.matches) } ?? true
      && organization.map { issuer.organizations.contains(where: $0.matches) } ?? true
  }
}
