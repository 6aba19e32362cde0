/// What the installed clients can do, beside what the server showed.
package struct FitView: Hashable, Sendable {
  /// The clients with their versions.
  package var clients: [String] = []
  /// How they can do Network Level Authentication; nil where that is not known.
  package var nla: String?
  /// The TLS versions that they offer; nil where these are not known.
  package var versions: [String]?
  /// The protocols that the server chose (MS-RDPBCGR 2.2.1.2.1).
  package var chosen: Int64?
  /// The TLS version that was agreed on with this program: the server's newest.
  package var tls: String?
  /// The server refuses a client that offers TLS without Network Level Authentication; nil where
  /// it was not asked or did not say.
  package var insistsOnNLA: Bool?

  package init() {}

  /// PROTOCOL_HYBRID or PROTOCOL_HYBRID_EX.
  var choseNLA: Bool { (chosen ?? 0) & (2 | 8) != 0 }

  /// Whether the server has to be asked if it insists: only where the answer decides.
  package var needsAnswer: Bool { nla == Ability.NLA.kerberos.rawValue && choseNLA }
}
