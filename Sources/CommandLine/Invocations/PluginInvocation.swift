/// Something that is done with plugins themselves, and not with a target.
package enum PluginInvocation: Hashable, Sendable {
  /// Write down what the plugins of a directory declare, so that runs begin sooner.
  case manifest(directory: String)
}
