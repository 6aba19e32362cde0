/// What this machine knows of the hardware addresses on its own links (IPv4 only).
package enum NeighbourTable {
  /// What the table says of one address.
  package enum State: Hashable, Sendable {
    /// The neighbour answered.
    case known
    /// Asked, and no answer came.
    case incomplete
    /// Not in the table.
    case absent
  }

  /// ATF_COM of arp(7): the entry has a hardware address.
  private static let complete = 0x2

  /// Looks an address up; nil when the table cannot be read or does not list its family.
  package static func state(of address: SocketAddress) -> State? {
    guard address.family == .v4, let text = ProcessFile.text("/proc/net/arp") else { return nil }
    return state(of: address.host, in: text)
  }

  /// Reads the text of /proc/net/arp (proc(5)): address, type, flags, hardware address and more.
  package static func state(of host: String, in table: String) -> State {
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: " ")
      guard fields.count >= 4, fields[0] == host else { continue }
      let flags = Int(fields[2].dropFirst(2), radix: 16) ?? 0
      return flags & complete != 0 ? .known : .incomplete
    }
    return .absent
  }
}
