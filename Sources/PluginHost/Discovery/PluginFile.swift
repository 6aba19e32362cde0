package import Linux

/// A library that passed the rules, opened once: what was checked is what will be loaded.
package struct PluginFile: Sendable {
  package let path: String
  /// One of the built-in plugins' directory.
  package let isBuiltIn: Bool
  let descriptor: SharedDescriptor

  package init(path: String, isBuiltIn: Bool, descriptor: SharedDescriptor) {
    self.path = path
    self.isBuiltIn = isBuiltIn
    self.descriptor = descriptor
  }
}
