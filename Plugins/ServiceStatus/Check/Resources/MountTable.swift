/// Which kind of file system a folder is on, from the text of /proc/self/mounts (proc(5)).
struct MountTable: Sendable {
  /// More lines are not read.
  private static let lineLimit = 10_000
  /// File systems behind a network or another program, which may not answer: nobody waits for them.
  private static let remote: Set<Substring> = [
    "9p", "afs", "autofs", "beegfs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs", "gpfs",
    "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "smb3", "smbfs", "virtiofs",
  ]

  /// The mount points with their kinds, in the order in which they were mounted.
  private let mounts: [(place: String, kind: Substring)]

  init(_ text: String) {
    mounts = text.split(separator: "\n").prefix(Self.lineLimit).compactMap { line in
      let fields = line.split(separator: " ", maxSplits: 3)
      return fields.count > 2 ? (String(fields[1]), fields[2]) : nil
    }
  }

  /// Whether looking at a folder asks nobody but this machine's own kernel.
  func isLocal(_ path: String) -> Bool {
    // The longest mount point decides, and of equal ones the last.
    let fitting = mounts.filter {
      $0.place == "/" || path == $0.place || path.hasPrefix($0.place + "/")
    }
    guard
      let kind = fitting.max(by: { $0.place.utf8.count < $1.place.utf8.count }).map(\.place)
        .flatMap({ place in fitting.last { $0.place == place }?.kind })
    else { return false }
    return !Self.remote.contains(kind) && !kind.hasPrefix("fuse")
  }
}
