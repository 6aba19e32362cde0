/// The security protocols that a client offers or a server chose (MS-RDPBCGR 2.2.1.1.1).
package struct SecurityProtocols: OptionSet, Hashable, Sendable {
  /// The bits on the wire.
  package let rawValue: UInt32

  /// Takes any bits.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Standard RDP security, which is no bit at all.
  package static let standard: SecurityProtocols = []
  /// PROTOCOL_SSL: TLS.
  package static let tls = SecurityProtocols(rawValue: 0x01)
  /// PROTOCOL_HYBRID: TLS and CredSSP, which people call NLA.
  package static let hybrid = SecurityProtocols(rawValue: 0x02)
  /// PROTOCOL_RDSTLS: for redirected connections.
  package static let rdstls = SecurityProtocols(rawValue: 0x04)
  /// PROTOCOL_HYBRID_EX: CredSSP with an early result of the authorization.
  package static let hybridEx = SecurityProtocols(rawValue: 0x08)
  /// PROTOCOL_RDSAAD: Entra ID.
  package static let aad = SecurityProtocols(rawValue: 0x10)

  /// Whether TLS follows the negotiation: with everything but standard security.
  package var usesTLS: Bool { !isEmpty }
}

// MARK: - CustomStringConvertible

extension SecurityProtocols: CustomStringConvertible {
  /// The protocols' names joined by plus signs, unknown bits in hexadecimal.
  package var description: String {
    let known: [(SecurityProtocols, String)] = [
      (.tls, "TLS"), (.hybrid, "CredSSP"), (.rdstls, "RDSTLS"),
      (.hybridEx, "CredSSP with early authorization"), (.aad, "Entra ID"),
    ]
    if isEmpty { return "standard RDP security" }
    var names = known.filter { contains($0.0) }.map(\.1)
    let rest = rawValue & ~0x1F
    if rest != 0 { names.append("0x" + String(rest, radix: 16)) }
    return names.joined(separator: " + ")
  }
}
