/// The certificates that a simulated server shows, with its key.
struct ServerIdentity {
  /// The server's own certificate.
  let certificate: Certificate
  /// The key it is for.
  let key: PrivateKey
  /// The certificates sent behind it.
  let chain: [Certificate]

  /// Makes the identity that a behaviour asks for.
  ///
  /// - Parameters:
  ///   - behaviour: Which one.
  ///   - address: The address that is listened on, which a fitting certificate names.
  ///   - clock: Now, in seconds since 1970.
  init(
    _ behaviour: CertificateBehaviour, address: String, clock: Int64
  ) throws(SimulatorError) {
    let template = CertificateTemplate(behaviour, address: address)
    key = behaviour == .weakKey ? try .weak() : try .server()
    if template.issuer == template.subject {
      certificate = try Certificate(template, for: key, signedBy: key, clock: clock)
      chain = []
      return
    }
    // The authority lasts longer than what it signs, so that only one thing is wrong.
    let authority = try PrivateKey.authority()
    let authorityTemplate = CertificateTemplate(
      subject: template.issuer, issuer: template.issuer, beginsInDays: -3650, endsInDays: 3650,
      isAuthority: true)
    certificate = try Certificate(template, for: key, signedBy: authority, clock: clock)
    chain = [
      try Certificate(authorityTemplate, for: authority, signedBy: authority, clock: clock)
    ]
  }
}
