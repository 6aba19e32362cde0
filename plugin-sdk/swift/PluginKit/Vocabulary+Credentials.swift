// Facts about what the user's own clients keep (docs/facts.md).

extension FactKey where Value == String {
  /// The kind of the Kerberos ticket cache: file, dir, kcm, keyring, or none.
  public static var kerberosCache: Self { Self("kerberos.cache") }
  /// The realm of the tickets that are for the target, or else of those that there are.
  public static var kerberosRealm: Self { Self("kerberos.realm") }
  /// What FreeRDP remembers of the server's certificate: none, matches or differs.
  public static var clientPin: Self { Self("client.pin") }
}

extension FactKey where Value == Int64 {
  /// The last second of the ticket that gets all others of that realm, since 1970.
  public static var kerberosExpires: Self { Self("kerberos.expires") }
}
