/// What the kernel counts about TCP in this machine's own network.
package enum TCPStatistics {
  /// How many repeated packets this machine itself did not let out (TCPRetransFail), which is what
  /// a packet filter of its own does; nil when the kernel does not say.
  package static func refusedRepetitions() -> Int? {
    ProcessFile.text("/proc/net/netstat").flatMap {
      value("TCPRetransFail", of: "TcpExt:", in: $0)
    }
  }

  /// Reads the text of /proc/net/netstat: for each group one line of names and one of values.
  static func value(_ name: String, of group: String, in text: String) -> Int? {
    let rows = text.split(separator: "\n").map { $0.split(separator: " ") }
      .filter { $0.first.map { $0 == group } ?? false }
    guard rows.count == 2, let place = rows[0].firstIndex(where: { $0 == name }),
      rows[1].indices.contains(place)
    else { return nil }
    return Int(rows[1][place])
  }
}
