private import Glibc
package import Linux

/// A file that was read whole or up to a limit, and what the open file itself says of its origin.
package struct BoundedFile: Hashable, Sendable {
  /// The most that is read where nothing else is said, in bytes.
  package static let usualLimit = 16 << 20

  package let bytes: [UInt8]
  /// Whether the file goes on behind the limit.
  package let isTruncated: Bool
  /// The user who owns it.
  package let owner: UInt32
  /// The permission bits, without the type.
  package let permissions: UInt32
  /// When its content was last changed, in seconds since 1970.
  package let modified: Int64

  /// The content as text; a byte that is no UTF-8 becomes a replacement character.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads a regular file, or one that the kernel makes when it is read.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - limit: How many bytes are read at the most.
  ///   - followsLink: Whether a symbolic link at the end of the path is followed. Generated files of
  ///     the system are often links; in a folder that others can write to, nothing should be.
  /// - Throws: What the system refused; EINVAL for what is no file, such as a pipe or a folder.
  package init(
    reading path: String, limit: Int = usualLimit, followsLink: Bool = true
  ) throws(SystemError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followsLink ? 0 : O_NOFOLLOW)
    let number = try retrying("open \(path)") { open(path, flags) }
    let file = Descriptor(adopting: number)
    var status = stat()
    try retrying("fstat \(path)") { fstat(number, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SystemError(call: "read \(path)", number: EINVAL)
    }
    (bytes, isTruncated) = try Self.content(of: file, limit)
    owner = status.st_uid
    permissions = status.st_mode & 0o7777
    modified = Int64(status.st_mtim.tv_sec)
  }

  private static func content(
    of file: borrowing Descriptor, _ limit: Int
  ) throws(SystemError) -> ([UInt8], Bool) {
    var content: [UInt8] = []
    // One byte more than is kept tells whether there is more.
    while content.count <= limit {
      let part = try file.read(upTo: min(1 << 16, limit + 1 - content.count))
      guard case .bytes(let bytes) = part else { return (content, false) }
      content += bytes
    }
    return (Array(content.prefix(limit)), true)
  }
}
