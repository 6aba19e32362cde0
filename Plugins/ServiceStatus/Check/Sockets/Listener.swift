internal import Linux

/// A TCP socket of this machine that waits for connections.
struct Listener: Hashable, Sendable {
  /// Where it listens; all zeros for every address of the family.
  let address: SocketAddress
  /// Whether a socket for all IPv6 addresses leaves those of IPv4 alone.
  let isV6Only: Bool
  /// How many connections wait to be accepted.
  let waiting: UInt32
  /// How many may wait; nil where the kernel does not say.
  let limit: UInt32?
  /// The user who opened it.
  let user: UInt32
  /// The number by which processes hold it.
  let inode: UInt64

  /// Whether the kernel takes no more connections for it (sk_acceptq_is_full).
  var isFull: Bool { limit.map { waiting > $0 } ?? false }

  /// Whether a connection to that address and port comes here.
  func takes(_ target: SocketAddress) -> Bool {
    guard address.port == target.port else { return false }
    if address.family == target.family { return isForAll || bytes == target.bytes }
    if address.family == .v6, target.family == .v4 {
      return isForAll && !isV6Only || bytes == Self.mapped(target.bytes)
    }
    return false
  }

  /// Whether it is reached from this machine alone.
  var isLocalOnly: Bool {
    address.isLoopback || bytes.starts(with: Self.mapped([127]))
  }

  private var bytes: [UInt8] { address.bytes }
  private var isForAll: Bool { bytes.allSatisfy { $0 == 0 } }

  /// An IPv4 address as sockets of IPv6 see it (RFC 4291 section 2.5.5.2).
  private static func mapped(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](repeating: 0, count: 10) + [0xff, 0xff] + bytes
  }
}
