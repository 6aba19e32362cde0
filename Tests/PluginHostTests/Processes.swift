import Glibc
import Linux

/// What the system knows of processes.
enum Processes {
  /// The children of this process, whichever thread started them.
  static func ownChildren() -> [pid_t] {
    names(in: "/proc/self/task").flatMap { thread in
      text("/proc/self/task/\(thread)/children").split(separator: " ").compactMap { pid_t($0) }
    }
  }

  /// The process is there and not just waiting to be buried.
  static func isAlive(_ number: pid_t) -> Bool {
    let status = text("/proc/\(number)/stat")
    guard let end = status.lastIndex(of: ")") else { return false }
    return !status[end...].dropFirst(2).hasPrefix("Z")
  }

  /// Waits until none of the processes is alive.
  ///
  /// - Returns: Those that were alive to the end.
  static func waitForEnd(_ numbers: [pid_t], milliseconds: Int = 5000) -> [pid_t] {
    let deadline = MonotonicTime.now().advanced(milliseconds: milliseconds)
    while numbers.contains(where: isAlive), MonotonicTime.now() < deadline { usleep(2000) }
    return numbers.filter(isAlive)
  }

  /// How many descriptors this process has open.
  static func openDescriptors() -> Int { names(in: "/proc/self/fd").count }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  private static func text(_ path: String) -> String {
    guard let file = try? Descriptor.openForReading(path),
      case .bytes(let bytes)? = try? file.read(upTo: 64 * 1024)
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
