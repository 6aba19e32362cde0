package import WorkerWire

/// A plugin whose worker is ready, with what it declares.
package struct LoadedPlugin: Hashable, Sendable {
  /// Its number for starting runs.
  package let place: Int
  package let path: String
  package let isBuiltIn: Bool
  package let description: PluginDescription
  /// Protections that this system could not give its worker.
  package let missingProtections: [String]

  package init(
    place: Int, path: String, isBuiltIn: Bool, description: PluginDescription,
    missingProtections: [String] = []
  ) {
    self.place = place
    self.path = path
    self.isBuiltIn = isBuiltIn
    self.description = description
    self.missingProtections = missingProtections
  }
}
