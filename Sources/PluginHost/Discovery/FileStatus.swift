private import Glibc
internal import Linux

/// What the rules need to know of an open file or directory.
struct FileStatus: Hashable {
  enum Kind: Hashable {
    case regular
    case directory
    case other
  }

  let kind: Kind
  let owner: UInt32
  /// The permission bits with the sticky bit, for example 0o755.
  let mode: UInt32

  init(kind: Kind, owner: UInt32, mode: UInt32) {
    self.kind = kind
    self.owner = owner
    self.mode = mode
  }

  /// Asks the open file itself, not whatever its path leads to now.
  init(descriptor: CInt) throws(SystemError) {
    var status = stat()
    try retrying("fstat") { fstat(descriptor, &status) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    default: kind = .other
    }
    owner = status.st_uid
    mode = status.st_mode & 0o7777
  }
}
