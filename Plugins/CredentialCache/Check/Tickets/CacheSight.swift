package import Kerberos

/// One ticket cache and what came of reading it.
package struct CacheSight: Sendable {
  /// What was found there.
  package enum Content: Sendable {
    case tickets(TicketCache)
    /// The library's sentence about it.
    case damaged(String)
    /// The number of the user who owns it.
    case foreign(owner: UInt32)
    /// Why it was not read.
    case unread(String)
  }

  package let name: CacheName
  package let content: Content

  package init(_ name: CacheName, _ content: Content) {
    self.name = name
    self.content = content
  }

  /// What it holds; nil where it could not be read.
  package var cache: TicketCache? {
    if case .tickets(let cache) = content { cache } else { nil }
  }
}
