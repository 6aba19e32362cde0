package import TLSProbe

/// All that the judgement looks at, as plain values.
package struct CertificateView: Sendable {
  /// The server's own certificate.
  package var leaf: CertificateFacts
  /// What was sent behind it.
  package var others: [CertificateFacts]
  /// The name or address that was dialled, without port and brackets.
  package var host: String
  /// The server's own certificate stands for that host.
  package var matchesHost: Bool
  /// The address that answered, where it is known.
  package var address: String?
  /// What this machine's trust store says.
  package var trust: TrustVerdict
  /// This machine's clock, in seconds since 1970.
  package var now: Int64
  /// The server's clock, in seconds since 1970, where it is known.
  package var serverTime: Int64?

  package init(
    leaf: CertificateFacts, others: [CertificateFacts] = [], host: String, matchesHost: Bool,
    address: String? = nil, trust: TrustVerdict, now: Int64, serverTime: Int64? = nil
  ) {
    self.leaf = leaf
    self.others = others
    self.host = host
    self.matchesHost = matchesHost
    self.address = address
    self.trust = trust
    self.now = now
    self.serverTime = serverTime
  }

  /// All certificates, the server's own first.
  package var chain: [CertificateFacts] { [leaf] + others }

  /// The names and addresses for which the certificate stands.
  ///
  /// The common names count only where there are no alternative names (RFC 6125 section 6.4.4).
  package var names: [String] {
    let alternatives = leaf.alternativeNames
    let names = alternatives.dnsNames + alternatives.addresses
    return names.isEmpty ? leaf.subject.commonNames : names
  }
}
