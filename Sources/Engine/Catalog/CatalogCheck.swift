package import CheckGraph
package import WorkerWire

/// A check of the catalog: who has it and what it declares.
package struct CatalogCheck: Hashable, Sendable {
  package let node: CheckNode
  package let description: CheckDescription
  /// The plugin's number for starting runs.
  package let pluginPlace: Int
  /// The check's place in its plugin.
  package let checkPlace: Int
  package let plugin: String
  package let version: String

  package init(
    node: CheckNode, description: CheckDescription, pluginPlace: Int, checkPlace: Int,
    plugin: String, version: String
  ) {
    self.node = node
    self.description = description
    self.pluginPlace = pluginPlace
    self.checkPlace = checkPlace
    self.plugin = plugin
    self.version = version
  }
}
