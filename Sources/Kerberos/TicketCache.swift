/// What a ticket cache holds, as plain values. Keys and tickets themselves are left out.
package struct TicketCache: Hashable, Sendable {
  package let name: CacheName
  /// Whose it is, for example "anna@CORP.EXAMPLE".
  package let owner: String
  /// The realm of its owner.
  package let realm: String
  /// In the cache's order, without the library's own notes.
  package let tickets: [Ticket]
  /// The clock of the realm's server minus this machine's when the cache was made, in seconds.
  package let clockOffset: Int64

  package init(
    name: CacheName, owner: String, realm: String, tickets: [Ticket], clockOffset: Int64 = 0
  ) {
    self.name = name
    self.owner = owner
    self.realm = realm
    self.tickets = tickets
    self.clockOffset = clockOffset
  }

  /// The ticket that gets all others of its realm; of several the one that lasts longest.
  package var granting: Ticket? {
    tickets.filter { $0.service == "krbtgt/\(realm)@\(realm)" }.max { $0.ends < $1.ends }
  }
}
