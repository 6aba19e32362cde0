private import Glibc
internal import LocalSystem

/// This machine's files, below a root that tests put elsewhere.
package struct SystemFiles: Sendable {
  package let root: String

  package init(root: String = "") {
    self.root = root
  }

  /// A file's content; nil when it cannot be read or is longer than the limit.
  func content(_ path: String, limit: Int) -> [UInt8]? {
    guard let file = try? BoundedFile(reading: root + path, limit: limit), !file.isTruncated
    else { return nil }
    return file.bytes
  }

  func exists(_ path: String) -> Bool {
    access(root + path, F_OK) == 0
  }

  /// How long a regular file is; nil for anything else.
  func size(_ path: String) -> Int? {
    var status = stat()
    guard stat(root + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Where a link leads, or the path itself for a plain file; nil when there is neither.
  func target(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = readlink(root + path, &buffer, buffer.count)
    if count > 0 { return String(decoding: buffer.prefix(count), as: UTF8.self) }
    return exists(path) ? path : nil
  }

  /// The names in a folder that end so, sorted, at most as many.
  func names(in folder: String, ending suffixes: [String], limit: Int) -> [String] {
    guard let stream = opendir(root + folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    var seen = 0
    while seen < 4096, names.count < limit, let entry = readdir(stream) {
      seen += 1
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if suffixes.contains(where: name.hasSuffix) { names.append(name) }
    }
    return names.sorted()
  }
}
