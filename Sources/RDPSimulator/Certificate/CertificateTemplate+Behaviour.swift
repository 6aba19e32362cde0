extension CertificateTemplate {
  /// The common name of the made-up authority.
  static let authorityName = "rdpcheck demonstration authority"
  /// The host of a certificate that fits no simulated server.
  static let otherHost = "other-host.example.net"

  /// What the certificate of a behaviour says.
  ///
  /// - Parameters:
  ///   - behaviour: Which one.
  ///   - address: The address that is listened on.
  init(_ behaviour: CertificateBehaviour, address: String) {
    let usual = ["DNS:localhost", "IP:127.0.0.1", "IP:::1"]
    let own = "IP:\(address)"
    self.init(
      subject: "localhost", issuer: Self.authorityName,
      names: usual.contains(own) ? usual : usual + [own])
    switch behaviour {
    case .valid, .weakKey:
      break
    case .expired:
      (beginsInDays, endsInDays) = (-210, -30)
    case .notYetValid:
      (beginsInDays, endsInDays) = (30, 210)
    case .wrongName:
      subject = Self.otherHost
      names = ["DNS:\(Self.otherHost)"]
    case .weakSignature:
      usesSHA1 = true
    case .intercepted(let issuer):
      self.issuer = issuer
    case .selfSigned:
      issuer = subject
    }
  }
}
