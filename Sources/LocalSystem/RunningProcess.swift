private import Glibc
package import Linux

/// A program that runs on this machine, as /proc tells of it (proc(5)).
package struct RunningProcess: Hashable, Sendable {
  package let number: Int32
  /// The kernel's name for it: at most 15 bytes of the program's own.
  package let name: String
  /// Its words; empty for the kernel's own threads, and where nobody may know.
  package let arguments: [String]
  /// The program's file; nil where only its owner and root may know.
  package let executable: String?
  /// The user it runs as.
  package let owner: UInt32

  package init(
    number: Int32, name: String, arguments: [String], executable: String?, owner: UInt32
  ) {
    self.number = number
    self.name = name
    self.arguments = arguments
    self.executable = executable
    self.owner = owner
  }

  /// The last part of the program's path, or the kernel's name where the path is not known.
  package var program: String {
    let path = executable ?? arguments.first ?? name
    return path.split(separator: "/").last.map(String.init) ?? name
  }
}

extension RunningProcess {
  /// More processes than this are not looked at.
  package static let limit = 32_768
  /// The most of a process's words that is read, in bytes.
  private static let wordLimit = 4096

  /// Every process that can be seen, by its number. Those that end meanwhile are left out.
  ///
  /// - Throws: What the system refused, where /proc itself cannot be listed.
  package static func all() throws(SystemError) -> [RunningProcess] {
    guard let folder = opendir("/proc") else { throw SystemError.last("opendir /proc") }
    defer { closedir(folder) }
    var numbers: [Int32] = []
    while numbers.count < limit, let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let number = Int32(name) { numbers.append(number) }
    }
    return numbers.sorted().compactMap(RunningProcess.init)
  }

  /// A process's words; nil when it is no more.
  package static func arguments(of number: Int32) -> [String]? {
    let words = try? BoundedFile(reading: "/proc/\(number)/cmdline", limit: wordLimit)
    return words?.bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads one process; nil when it is no more.
  private init?(_ number: Int32) {
    let place = "/proc/\(number)"
    var status = stat()
    guard stat(place, &status) == 0,
      let comm = try? BoundedFile(reading: "\(place)/comm", limit: 64)
    else { return nil }
    self.init(
      number: number, name: String(comm.text.prefix { $0 != "\n" }),
      arguments: Self.arguments(of: number) ?? [],
      executable: Self.link("\(place)/exe"), owner: status.st_uid)
  }

  /// Where a link leads, without the mark of a file that was removed meanwhile.
  private static func link(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    let target = String(decoding: buffer.prefix(count), as: UTF8.self)
    return target.hasSuffix(" (deleted)") ? String(target.dropLast(10)) : target
  }
}
