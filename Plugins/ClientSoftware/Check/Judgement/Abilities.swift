/// What the installed clients can do together: a connection needs one of them only.
package struct Abilities: Hashable, Sendable {
  package let nla: Ability.NLA?
  /// The words of all versions that some client offers; nil where one of them does not tell.
  package let versions: [String]?

  /// Joins what is known of each client.
  package init(_ inventory: Inventory, _ policy: CryptoPolicy) {
    let each = inventory.clients.map { Ability.of($0, inventory, policy) }
    versions = Self.versions(each)
    if each.contains(where: { $0.nla == .password }) {
      nla = .password
    } else if each.isEmpty || each.contains(where: { $0.nla == nil }) {
      nla = nil
    } else if each.contains(where: { $0.nla == .kerberos }) {
      nla = inventory.mayHaveTicket ? nil : .kerberos
    } else {
      nla = .noNTLM
    }
  }

  private static func versions(_ each: [Ability]) -> [String]? {
    guard !each.isEmpty else { return nil }
    var words: Set<String> = []
    for ability in each {
      guard let range = ability.tls else { return nil }
      words.formUnion(range.words)
    }
    return words.sorted()
  }
}
