internal import Linux

/// Listening sockets as the texts of /proc/net tell of them (proc(5)), where nothing better is.
enum SocketText {
  /// More lines are not read.
  private static let lineLimit = 65_536

  /// Reads /proc/net/tcp or /proc/net/tcp6. Whether IPv4 is left alone is not in there.
  static func listeners(_ text: String) -> [Listener] {
    text.split(separator: "\n").dropFirst().prefix(lineLimit).compactMap(listener)
  }

  private static func listener(_ line: Substring) -> Listener? {
    let fields = line.split(separator: " ", omittingEmptySubsequences: true)
    // Of a listening socket (state 0A) the second number of the queues is how many wait.
    guard fields.count > 9, fields[3] == "0A", let address = address(fields[1]),
      let waiting = fields[4].split(separator: ":").last.flatMap({ UInt32($0, radix: 16) }),
      let user = UInt32(fields[7]), let inode = UInt64(fields[9])
    else { return nil }
    return Listener(
      address: address, isV6Only: false, waiting: waiting, limit: nil, user: user, inode: inode)
  }

  /// An address of four-byte words in the memory's order, and a port.
  private static func address(_ text: Substring) -> SocketAddress? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let port = UInt16(parts[1], radix: 16) else { return nil }
    let digits = Array(parts[0].utf8)
    guard digits.count == 8 || digits.count == 32 else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 8) {
      let word = String(decoding: digits[start..<(start + 8)], as: UTF8.self)
      guard let number = UInt32(word, radix: 16) else { return nil }
      bytes += withUnsafeBytes(of: number) { Array($0) }
    }
    return SocketAddress(family: bytes.count == 4 ? .v4 : .v6, bytes: bytes, port: port)
  }

  /// The paths of listening local sockets, from the text of /proc/net/unix.
  static func localPaths(_ text: String) -> [String] {
    text.split(separator: "\n").dropFirst().prefix(lineLimit).compactMap { line in
      let fields = line.split(separator: " ", maxSplits: 7, omittingEmptySubsequences: true)
      // The flag says that it listens (__SO_ACCEPTCON).
      guard fields.count == 8, fields[3] == "00010000" else { return nil }
      return String(fields[7])
    }
  }
}
