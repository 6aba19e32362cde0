private import Glibc
private import Linux

/// Files of the system that are read whole, up to a limit.
enum BoundedFile {
  /// The most that is read: block lists make hosts files of several megabytes.
  static let limit = 16 << 20

  /// The first bytes of a file, nil when it cannot be read.
  ///
  /// Symbolic links are followed: on many systems these files are links to generated ones.
  static func read(_ path: String, limit: Int = limit) -> [UInt8]? {
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else { return nil }
    let file = Descriptor(adopting: number)
    var content: [UInt8] = []
    while content.count < limit {
      guard let part = try? file.read(upTo: min(1 << 16, limit - content.count)) else { return nil }
      guard case .bytes(let bytes) = part else { break }
      content += bytes
    }
    return content
  }
}
