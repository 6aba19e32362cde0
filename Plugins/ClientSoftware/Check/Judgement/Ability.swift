/// What a client can do, as far as its version and this machine's settings tell.
package struct Ability: Hashable, Sendable {
  /// Network Level Authentication.
  package enum NLA: String, Hashable, Sendable {
    /// With a password.
    case password
    /// With a Kerberos ticket only.
    case kerberos
    /// Not at all: the algorithms of NTLM are missing.
    case noNTLM = "no-ntlm"
  }

  /// Nil where it is not known.
  package let nla: NLA?
  /// The TLS versions that it offers; nil where they are not known.
  package let tls: TLSRange?

  package init(nla: NLA?, tls: TLSRange?) {
    self.nla = nla
    self.tls = tls
  }

  /// What can be said of one client.
  package static func of(
    _ client: RDPClient, _ inventory: Inventory, _ policy: CryptoPolicy
  ) -> Ability {
    // rdesktop does CredSSP with Kerberos only (rdesktop issue 71), and TLS by GnuTLS.
    if client.kind == .rdesktop { return Ability(nla: .kerberos, tls: nil) }
    // Bundles use none of this machine's libraries; KRDC may use either program or library.
    guard client.origin == .distribution, client.kind != .krdc, let engine = client.engine else {
      return Ability(nla: nil, tls: nil)
    }
    let version = DebianVersion(engine)
    return Ability(nla: nla(version, inventory), tls: tls(version, inventory, policy))
  }

  /// FreeRDP loads OpenSSL's legacy module for NTLM. Where that is missing and FreeRDP was built
  /// without MD4 of its own, an attempt fails; 2.11.7 crashes in it.
  private static func nla(_ version: DebianVersion, _ inventory: Inventory) -> NLA? {
    guard inventory.legacyProvider == .missing else {
      return inventory.legacyProvider == .present ? .password : nil
    }
    let major = version.upstream.prefix { $0 != "." }
    guard let build = Int(major).flatMap({ inventory.builds[$0] }), let hasMD4 = build.hasOwnMD4
    else { return nil }
    if hasMD4 { return .password }
    guard let hasKerberos = build.hasKerberos else { return nil }
    return hasKerberos && inventory.mayHaveTicket ? nil : .noNTLM
  }

  /// What FreeRDP asks of OpenSSL: from 2.0.0-rc4 on it sets the bounds itself (commit fffe4f077)
  /// whatever "MinProtocol", "MaxProtocol" and a security level in the configuration say, from
  /// 3.27.0 on with TLS 1.2 as the oldest. What "Protocol" removes stays removed.
  private static func tls(
    _ version: DebianVersion, _ inventory: Inventory, _ policy: CryptoPolicy
  ) -> TLSRange? {
    var range = TLSRange.all
    // OpenSSL then makes no context for TLS at all.
    if policy.demandsFIPS, inventory.lacksFIPSModule { return TLSRange(1, 0) }
    if let openSSL = inventory.openSSL, DebianVersion(openSSL) < DebianVersion("1.1.1") {
      range.newest = 2
    }
    if version >= DebianVersion("3.27.0") {
      range.oldest = 2
    } else if version < DebianVersion("2.0.0~rc4") {
      range.oldest = max(range.oldest, policy.minimum ?? 0)
      range.newest = min(range.newest, policy.maximum ?? 3)
    }
    var offered = policy.offered(of: range)
    // At level 1, which FreeRDP asks for, OpenSSL 3 can sign neither TLS 1.0 nor 1.1 (its
    // CHANGES for 3.0).
    if let openSSL = inventory.openSSL, DebianVersion(openSSL) >= DebianVersion("3") {
      offered.oldest = max(offered.oldest, 2)
    }
    return offered
  }
}
