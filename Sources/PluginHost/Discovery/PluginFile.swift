package import Linux
package import WorkerWire

/// A library that passed the rules, opened once: what was checked is what will be loaded.
package struct PluginFile: Sendable {
  package let path: String
  /// One of the built-in plugins' directory.
  package let isBuiltIn: Bool
  let descriptor: SharedDescriptor
  /// What its directory's manifest says that it declares; nil where that is not written down.
  let declared: PluginDescription?

  package init(
    path: String, isBuiltIn: Bool, descriptor: SharedDescriptor,
    declared: PluginDescription? = nil
  ) {
    self.path = path
    self.isBuiltIn = isBuiltIn
    self.descriptor = descriptor
    self.declared = declared
  }
}

extension PluginFile {
  /// The number that the linker made of its content; nil where it has none.
  package var buildID: [UInt8]? { BuildID.read(of: descriptor.number) }

  /// The same file, whatever its directory's manifest says.
  package var withoutManifest: PluginFile {
    PluginFile(path: path, isBuiltIn: isBuiltIn, descriptor: descriptor)
  }
}
