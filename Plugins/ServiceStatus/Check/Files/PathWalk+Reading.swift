private import Glibc

extension PathWalk {
  /// As many links as the kernel itself follows.
  private static let linkLimit = 40

  /// Goes the way to a file, links included, as far as this user may.
  init(to path: String) {
    var rest = Self.parts(path)
    var place = ""
    var steps: [Step] = []
    var links = 0
    if let root = Self.status("/") { steps.append(Self.step("/", root)) }
    while let part = rest.first {
      rest.removeFirst()
      if part == ".." { place = Self.parent(place) }
      if part == "." || part == ".." { continue }
      let next = "\(place)/\(part)"
      guard let status = Self.status(next) else {
        let end: End = errno == ENOENT || errno == ENOTDIR ? .missing(next) : .hidden
        self.init(path: path, steps: steps, end: end)
        return
      }
      if status.st_mode & S_IFMT == S_IFLNK {
        links += 1
        guard links <= Self.linkLimit, let target = Self.target(next) else {
          self.init(path: path, steps: steps, end: .missing(next))
          return
        }
        if target.hasPrefix("/") { place = "" }
        rest = Self.parts(target) + rest
        continue
      }
      steps.append(Self.step(next, status))
      place = next
    }
    self.init(path: path, steps: steps, end: .file)
  }

  private static func parts(_ path: String) -> [Substring] { path.split(separator: "/") }

  private static func parent(_ path: String) -> String {
    "/" + parts(path).dropLast().joined(separator: "/")
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  private static func step(_ path: String, _ status: stat) -> Step {
    Step(
      path: path, user: status.st_uid, group: status.st_gid, mode: status.st_mode & 0o7777)
  }

  private static func target(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
  }
}
