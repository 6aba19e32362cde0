private import Glibc
private import LocalSystem

extension ServerProcess {
  /// More descriptors of one process are not looked at.
  private static let descriptorLimit = 4096

  /// Finds the processes of all known servers.
  static func look(in table: ProcessTable) -> [ServerProcess] {
    RDPServer.all.flatMap { server in
      server.processes.flatMap(table.named).compactMap { ServerProcess($0, of: server) }
    }
  }

  /// Looks at one; nil when it is no more, or is another program of that name.
  private init?(_ status: ProcessStatus, of server: RDPServer) {
    let place = "/proc/\(status.number)"
    guard let text = (try? BoundedFile(reading: "\(place)/status", limit: 1 << 14))?.text,
      let user = Self.numbers(text, "Uid:").dropFirst().first
    else { return nil }
    if let word = server.argument {
      let words = (try? BoundedFile(reading: "\(place)/cmdline", limit: 1 << 14))?.text ?? ""
      guard words.contains(word) else { return nil }
    }
    self.init(
      status: status, server: server, user: user,
      groups: Set(Self.numbers(text, "Gid:").dropFirst().prefix(1) + Self.numbers(text, "Groups:")),
      sockets: Self.sockets(place))
  }

  /// The user a process runs as; nil when it is no more.
  static func user(of number: Int32) -> UInt32? {
    let text = (try? BoundedFile(reading: "/proc/\(number)/status", limit: 1 << 14))?.text ?? ""
    return numbers(text, "Uid:").dropFirst().first
  }

  /// The numbers of one line of /proc/PID/status.
  static func numbers(_ text: String, _ key: String) -> [UInt32] {
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(key) }) else {
      return []
    }
    return line.dropFirst(key.count).split(whereSeparator: \.isWhitespace).compactMap {
      UInt32($0)
    }
  }

  /// The sockets among a process's descriptors.
  private static func sockets(_ place: String) -> Set<UInt64>? {
    guard let numbers = ProcessTable.numbers("\(place)/fd", limit: descriptorLimit) else {
      return nil
    }
    var found: Set<UInt64> = []
    var buffer = [UInt8](repeating: 0, count: 64)
    for number in numbers {
      let count = readlink("\(place)/fd/\(number)", &buffer, buffer.count)
      guard count > 0 else { continue }
      let text = String(decoding: buffer.prefix(count), as: UTF8.self)
      if text.hasPrefix("socket:["), let inode = UInt64(text.dropFirst(8).dropLast()) {
        found.insert(inode)
      }
    }
    return found
  }
}
