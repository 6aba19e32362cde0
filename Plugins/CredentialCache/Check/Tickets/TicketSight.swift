/// All that the judgement of tickets looks at, as plain values.
package struct TicketSight: Sendable {
  /// The name or address that was dialled, without port and brackets.
  package var host: String
  /// This machine's clock, in seconds since 1970.
  package var now: Int64
  /// Who runs this.
  package var user: UInt32
  /// The realms that krb5.conf names for the host; empty where it does not tell.
  package var realms: [String]
  /// The caches that there are, the default one first.
  package var caches: [CacheSight]

  package init(
    host: String, now: Int64, user: UInt32 = 1000, realms: [String] = [], caches: [CacheSight]
  ) {
    self.host = host
    self.now = now
    self.user = user
    self.realms = realms
    self.caches = caches
  }

  /// Whether a realm is the host's: krb5.conf says so, or the host's name lies below it, as in
  /// every domain of Windows.
  package func isOwn(_ realm: String) -> Bool {
    let realm = realm.lowercased()
    guard realms.isEmpty else { return realms.contains { $0.lowercased() == realm } }
    let host = (host.hasSuffix(".") ? String(host.dropLast()) : host).lowercased()
    return !realm.isEmpty && host.hasSuffix(".\(realm)")
  }
}
