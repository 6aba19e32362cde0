package import Linux

/// A WireGuard interface: its peers, without any key.
package struct WireGuardDevice: Hashable, Sendable {
  package var peers: [WireGuardPeer]
  /// There were more peers or networks than are kept.
  package var isTruncated: Bool

  package init(peers: [WireGuardPeer] = [], isTruncated: Bool = false) {
    self.peers = peers
    self.isTruncated = isTruncated
  }

  /// The most peers, and networks of all of them, that are kept.
  package static let peerLimit = 1000
  package static let networkLimit = 10_000

  /// The peer that gets packets for an address: the one with the longest network that has it.
  package func peer(for address: SocketAddress) -> WireGuardPeer? {
    peers.compactMap { peer in peer.network(for: address).map { (peer, $0.length) } }
      .max { $0.1 < $1.1 }?.0
  }
}
