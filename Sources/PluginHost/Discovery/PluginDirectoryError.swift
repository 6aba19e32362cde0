private import Diagnosis
private import Glibc
package import Linux

/// A plugin directory that the user named and that cannot be searched.
package struct PluginDirectoryError: Error, Hashable, Sendable {
  package let path: String
  package let underlying: SystemError
}

// MARK: - CustomStringConvertible

extension PluginDirectoryError: CustomStringConvertible {
  package var description: String {
    switch underlying.number {
    case ENOENT:
      "the plugin directory \(path) does not exist; give the path of a directory with .so files"
    case ENOTDIR:
      "\(path) is not a directory; --plugins takes the directory that holds the .so files"
    case EACCES:
      "the plugin directory \(path) may not be read by this user; make it readable:"
        + " chmod u+rx -- \(ShellWord(path)?.quoted ?? "DIR")"
    default: "the plugin directory \(path) cannot be searched: \(underlying)"
    }
  }
}
