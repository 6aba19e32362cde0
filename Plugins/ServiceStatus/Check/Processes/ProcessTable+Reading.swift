private import Glibc
private import LocalSystem

extension ProcessTable {
  /// More processes than this are not looked at.
  private static let limit = 32_768

  /// Reads every process; one that ends meanwhile is left out.
  ///
  /// - Parameter names: Of these programs, those in containers are left out: they have a network
  ///   of their own, in which they are nobody's business here.
  /// - Returns: nil where /proc cannot be listed.
  static func look(leavingOutContained names: Set<String>) -> ProcessTable? {
    guard let numbers = numbers("/proc", limit: limit) else { return nil }
    let found = numbers.compactMap { number in
      (try? BoundedFile(reading: "/proc/\(number)/stat", limit: 512)).flatMap {
        ProcessStatus($0.text)
      }
    }
    let short = Set(names.map(shortened))
    let own = target("/proc/self/ns/net")
    let kept = found.filter { !short.contains($0.name) || !isContained($0.number, own) }
    return ProcessTable(kept, seesOthers: found.contains { $0.number == 1 })
  }

  /// Whether a process has another network, or is numbered anew in a space of processes of its own,
  /// which is all that anybody may know of others' processes.
  private static func isContained(_ number: Int32, _ ownNetwork: String?) -> Bool {
    if let network = target("/proc/\(number)/ns/net"), let ownNetwork {
      return network != ownNetwork
    }
    let text = (try? BoundedFile(reading: "/proc/\(number)/status", limit: 1 << 14))?.text ?? ""
    return ServerProcess.numbers(text, "NSpid:").count > 1
  }

  /// Where a link leads; nil where this user may not know.
  private static func target(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = readlink(path, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
  }

  /// The entries of a folder that are numbers.
  static func numbers(_ path: String, limit: Int) -> [Int32]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var numbers: [Int32] = []
    while numbers.count < limit, let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let number = Int32(name) { numbers.append(number) }
    }
    return numbers
  }
}
