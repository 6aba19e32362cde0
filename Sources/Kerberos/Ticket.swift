/// One ticket of a cache, without its keys.
package struct Ticket: Hashable, Sendable {
  /// For which service it is, for example "krbtgt/CORP.EXAMPLE@CORP.EXAMPLE".
  package let service: String
  /// Its first second, since 1970.
  package let begins: Int64
  /// Its last second, since 1970.
  package let ends: Int64
  /// Until when it can be renewed; 0 where it cannot.
  package let renewableUntil: Int64
  /// It was asked for a later time on purpose.
  package let isPostdated: Bool

  package init(
    service: String, begins: Int64, ends: Int64, renewableUntil: Int64 = 0,
    isPostdated: Bool = false
  ) {
    self.service = service
    self.begins = begins
    self.ends = ends
    self.renewableUntil = renewableUntil
    self.isPostdated = isPostdated
  }
}
