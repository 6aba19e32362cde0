// Facts about the server's own certificate, and the server's clock (docs/facts.md).

extension FactKey where Value == Int64 {
  /// The first second in which the certificate is valid, since 1970.
  public static var certificateNotBefore: Self { Self("cert.not-before") }
  /// The last second in which the certificate is valid, since 1970.
  public static var certificateNotAfter: Self { Self("cert.not-after") }
  /// The server's clock when it was asked, in seconds since 1970.
  public static var serverTime: Self { Self("nla.server-time") }
}

extension FactKey where Value == String {
  /// The SHA-256 of the certificate's encoding, in lower-case hexadecimal.
  public static var certificateFingerprint: Self { Self("cert.sha256") }
  /// The certificate's subject after RFC 2253.
  public static var certificateSubject: Self { Self("cert.subject") }
  /// The certificate's issuer after RFC 2253.
  public static var certificateIssuer: Self { Self("cert.issuer") }
}

extension FactKey where Value == [String] {
  /// The names and addresses for which the certificate stands, at most 200.
  public static var certificateNames: Self { Self("cert.names") }
}

extension FactKey where Value == Bool {
  /// The chain leads to an authority that this machine trusts, and all of it is in order.
  public static var certificateTrusted: Self { Self("cert.trusted") }
}
