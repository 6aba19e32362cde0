// Facts about the Remote Desktop clients of this machine (docs/facts.md).

extension FactKey where Value == [String] {
  /// The installed Remote Desktop clients, each with its version where it is known.
  public static var rdpClients: Self { Self("client.rdp-clients") }
  /// The TLS versions that at least one of them offers; missing where that is not known.
  public static var clientTLSVersions: Self { Self("client.tls-versions") }
}

extension FactKey where Value == String {
  /// How the installed clients can do Network Level Authentication: "password", "kerberos" or
  /// "no-ntlm"; missing where that is not known.
  public static var clientNLA: Self { Self("client.nla") }
  /// The oldest TLS version that this machine's OpenSSL configuration allows.
  public static var clientTLSFloor: Self { Self("client.tls-floor") }
}

extension FactKey where Value == Int64 {
  /// The security level that this machine's OpenSSL configuration sets.
  public static var clientSecurityLevel: Self { Self("client.security-level") }
}
