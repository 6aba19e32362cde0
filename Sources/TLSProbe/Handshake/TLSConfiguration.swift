/// What a probe offers to a server.
///
/// The probe never trusts: certificates are not verified during the handshake, whatever they look
/// like, so that a weak, expired or foreign one still gives a chain to judge afterwards.
///
/// Nothing is taken from the machine's openssl.cnf: a handshake has to mean the same everywhere.
/// What a stock client would refuse is said by the version bounds and the security level here.
package struct TLSConfiguration: Hashable, Sendable {
  /// The name to send (SNI); left out where it is an address or no DNS name.
  package var serverName: String?
  /// The oldest version to accept.
  package var minimumVersion: TLSVersion
  /// The newest version to offer.
  package var maximumVersion: TLSVersion
  /// The security level of OpenSSL for ciphers, groups and signatures, 0 to 5.
  ///
  /// FreeRDP's own default is 1. Level 0 is for probes of old servers only: TLS 1.0 and 1.1 sign
  /// with SHA-1, which no higher level lets through.
  package var securityLevel: CInt
  /// Cipher suites up to TLS 1.2 in OpenSSL's notation; nil takes OpenSSL's default list.
  package var ciphers: String?
  /// How large the first message is made.
  package var hello: HelloShape

  /// What a stock client offers today: TLS 1.2 and 1.3.
  package init(
    serverName: String? = nil, minimumVersion: TLSVersion = .tls12,
    maximumVersion: TLSVersion = .tls13, securityLevel: CInt = 1, ciphers: String? = nil,
    hello: HelloShape = .usual
  ) {
    self.serverName = serverName
    self.minimumVersion = minimumVersion
    self.maximumVersion = maximumVersion
    self.securityLevel = securityLevel
    self.ciphers = ciphers
    self.hello = hello
  }

  /// What old servers understand: TLS 1.0 and up at security level 0. For probes only.
  package static func oldFloor(serverName: String? = nil) -> Self {
    Self(serverName: serverName, minimumVersion: .tls10, securityLevel: 0)
  }
}
