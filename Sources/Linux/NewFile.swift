private import CLinux
private import Glibc

/// A file that did not exist before.
package enum NewFile {
  /// Makes a file that everyone may read and its owner write, with all of its content on the disk.
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let number = try retrying("open") { cl_create(path, 0o644) }
    let file = Descriptor(adopting: number)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try retrying("write") {
        rest.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) }
      }
      rest = rest.dropFirst(count)
    }
    try retrying("fsync") { fsync(file.number) }
  }
}
