private import CLinux
private import Diagnosis
private import Glibc
internal import Linux

/// An open plugin directory. Its files are opened beside it, whatever its path leads to by then.
struct PluginFolder: ~Copyable {
  let path: String
  let descriptor: Descriptor

  init(_ path: String) throws(SystemError) {
    self.path = path
    descriptor = Descriptor(
      adopting: try retrying("open") { cl_open(path, O_RDONLY | O_DIRECTORY) })
  }

  /// Why nothing in it may be loaded; nil when it may.
  func refusal(by rule: OwnershipRule) throws(SystemError) -> RejectedFile? {
    rule.refusal(path, try FileStatus(descriptor: descriptor.number)) ?? refusalByAncestor()
  }

  /// Whoever may write a directory above may put another one in this one's place.
  private func refusalByAncestor() -> RejectedFile? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    var parts = String(cString: real).split(separator: "/")
    while !parts.isEmpty {
      parts.removeLast()
      let ancestor = "/" + parts.joined(separator: "/")
      guard Self.mayEveryoneReplaceIn(ancestor) else { continue }
      return RejectedFile(
        path: path, rule: "writable-above",
        reason: "everyone may write \(ancestor), and so replace this directory",
        remedy: ShellWord(ancestor).map { "chmod o-w -- \($0.quoted)" })
    }
    return nil
  }

  /// Whether everyone may rename what a directory holds: it is writable, and not sticky.
  private static func mayEveryoneReplaceIn(_ path: String) -> Bool {
    guard let open = try? Descriptor.openForReading(path, directory: true),
      let status = try? FileStatus(descriptor: open.number)
    else { return false }
    return status.mode & 0o1000 == 0 && status.mode & 0o002 != 0
  }

  /// The names of everything in it, in no order.
  func names() throws(SystemError) -> [String] {
    let number = descriptor.number
    let copy = try retrying("fcntl") { cl_duplicate_high(number) }
    guard let stream = fdopendir(copy) else { throw SystemError.last("fdopendir") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
