private import Glibc
import Linux

extension Descriptor {
  /// Opens a namespace by its path, which the kernel makes a link that has to be followed.
  static func openNamespace(_ path: String) throws -> Descriptor {
    let number = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw SystemError.last("open \(path)") }
    return Descriptor(adopting: number)
  }
}
