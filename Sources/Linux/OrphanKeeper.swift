private import CLinux
package import Glibc

/// Sees to it that no process a child left behind outlives this one's work.
package enum OrphanKeeper {
  /// Makes processes whose parent dies children of this one.
  package static func adopt() {
    _ = cl_set_child_subreaper()
  }

  /// Ends every child that is not known, and buries the dead.
  ///
  /// - Parameter known: The process numbers of the children that may live.
  package static func endStrays(except known: Set<pid_t>) {
    // A stray's own children become ours when it dies: look until nobody is left.
    for _ in 0..<64 {
      let strays = children().filter { !known.contains($0) }
      if strays.isEmpty { return }
      for stray in strays {
        kill(stray, SIGKILL)
        waitpid(stray, nil, 0)
      }
    }
  }

  private static func children() -> [pid_t] {
    let path = "/proc/self/task/\(getpid())/children"
    guard let file = try? Descriptor.openForReading(path),
      case .bytes(let bytes)? = try? file.read(upTo: 64 * 1024)
    else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: " ").compactMap { pid_t($0) }
  }
}
