/// A check as the graph sees it: which facts it eats and feeds.
package struct CheckNode: Hashable, Sendable {
  package let id: String
  /// The file it came from, named in errors.
  package let origin: String
  package let requires: [FactDeclaration]
  package let wants: [FactDeclaration]
  package let provides: [FactDeclaration]
  /// Looks at this machine, once for all targets.
  package let isMachine: Bool
  /// Among providers of one fact the highest wins.
  package let priority: Int32

  package init(
    id: String, origin: String, requires: [FactDeclaration] = [], wants: [FactDeclaration] = [],
    provides: [FactDeclaration] = [], isMachine: Bool = false, priority: Int32 = 0
  ) {
    self.id = id
    self.origin = origin
    self.requires = requires
    self.wants = wants
    self.provides = provides
    self.isMachine = isMachine
    self.priority = priority
  }

  /// Everything it waits for.
  package var needs: [FactDeclaration] { requires + wants }
}
