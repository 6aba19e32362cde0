/// Something that is known of versions of a program, and where it is written.
package struct KnownIssue: Hashable, Sendable {
  package enum Component: Hashable, Sendable {
    case freeRDP, rdesktop, vinagre, openSSL11
  }

  package enum Kind: Hashable, Sendable {
    /// Connections fail by it, to some servers at least.
    case breaks
    /// Connections to some servers fail by it, and it is no matter where there is another client.
    case limited
    /// Nobody mends it any more, or a mended version is out.
    case unmaintained
  }

  package let id: String
  package let component: Component
  /// The first version that it holds for; nil for all.
  package let from: String?
  /// The first version that it no longer holds for; nil for none.
  package let below: String?
  /// It says nothing of a distribution's package, which is mended without a new number.
  package let isOfOwnBuildsOnly: Bool
  /// Holds with OpenSSL 3 only.
  package let needsOpenSSL3: Bool
  package let kind: Kind
  /// What follows the client's name and "here", as one clause.
  package let clause: String
  /// Where it is written.
  package let source: String

  init(
    _ id: String, _ component: Component, from: String? = nil, below: String? = nil,
    ownBuildsOnly: Bool = false, needsOpenSSL3: Bool = false, _ kind: Kind, _ clause: String,
    source: String
  ) {
    self.id = id
    self.component = component
    self.from = from
    self.below = below
    isOfOwnBuildsOnly = ownBuildsOnly
    self.needsOpenSSL3 = needsOpenSSL3
    self.kind = kind
    self.clause = clause
    self.source = source
  }

  /// Whether it holds for a client.
  func holds(for client: RDPClient, openSSL: String?) -> Bool {
    guard client.origin == .distribution ? !isOfOwnBuildsOnly : true else { return false }
    if needsOpenSSL3 {
      guard client.origin == .distribution, let openSSL,
        DebianVersion(openSSL) >= DebianVersion("3")
      else { return false }
    }
    switch component {
    case .freeRDP: return client.engine.map(covers) ?? false
    case .rdesktop: return client.kind == .rdesktop && client.version.map(covers) ?? (below == nil)
    case .vinagre: return client.kind == .vinagre
    case .openSSL11: return false
    }
  }

  private func covers(_ version: String) -> Bool {
    let version = DebianVersion(version)
    return from.map { DebianVersion($0) <= version } ?? true
      && below.map { version < DebianVersion($0) } ?? true
  }
}
