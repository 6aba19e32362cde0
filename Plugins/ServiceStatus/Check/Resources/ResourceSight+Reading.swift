private import Glibc
private import LocalSystem

extension ResourceSight {
  /// Where logs, displays and the users' own files are written.
  private static let folders = ["/var/log", "/tmp", "/home", "/run"]

  /// Looks at this machine.
  static func look() -> ResourceSight {
    var sight = ResourceSight()
    sight.readMemory(text("/proc/meminfo"))
    let limits = ["/proc/sys/kernel/threads-max", "/proc/sys/kernel/pid_max"].compactMap {
      UInt64(text($0).split(separator: "\n").first ?? "")
    }
    sight.readLoad(
      text("/proc/loadavg"), processors: sysconf(CInt(_SC_NPROCESSORS_ONLN)),
      threadLimit: limits.min())
    sight.readOpenFiles(text("/proc/sys/fs/file-nr"))
    let mounts = MountTable(
      (try? BoundedFile(reading: "/proc/self/mounts", limit: 1 << 20))?.text ?? "")
    sight.volumes = folders.filter(mounts.isLocal).compactMap(volume)
    return sight
  }

  private static func text(_ path: String) -> String {
    (try? BoundedFile(reading: path, limit: 1 << 14))?.text ?? ""
  }

  /// A file system that can be written to; nil for others, which are always full.
  private static func volume(_ path: String) -> Volume? {
    var status = statvfs()
    let isReadOnly: (statvfs) -> Bool = { $0.f_flag & UInt(ST_RDONLY) != 0 }
    guard statvfs(path, &status) == 0, !isReadOnly(status), status.f_blocks > 0 else { return nil }
    return Volume(
      path: path, free: UInt64(status.f_bavail) * UInt64(status.f_frsize),
      freeFiles: status.f_files == 0 ? nil : UInt64(status.f_favail))
  }
}
