/// A list of rules, by name and, where it is a base chain, by its place.
package struct Chain: Hashable, Sendable {
  /// What names a chain.
  package struct ID: Hashable, Sendable {
    package let family: FilterFamily
    package let table: String
    package let name: String

    package init(_ family: FilterFamily, _ table: String, _ name: String) {
      self.family = family
      self.table = table
      self.name = name
    }

    /// Another chain of the same table.
    func sibling(_ name: String) -> ID { ID(family, table, name) }
  }

  /// Where a base chain stands, and what becomes of what no rule decides.
  package struct Base: Hashable, Sendable {
    package let hook: Hook
    package let priority: Int32
    package let drops: Bool
    /// "filter", "nat" or "route".
    package let kind: String
    /// The interfaces of a chain that belongs to some only.
    package let devices: [String]

    package init(
      _ hook: Hook, priority: Int32 = 0, drops: Bool = false, kind: String = "filter",
      devices: [String] = []
    ) {
      self.hook = hook
      self.priority = priority
      self.drops = drops
      self.kind = kind
      self.devices = devices
    }
  }

  package let id: ID
  package let base: Base?

  package init(_ id: ID, base: Base? = nil) {
    self.id = id
    self.base = base
  }
}
