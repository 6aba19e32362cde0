package import Linux

/// The other end of a WireGuard tunnel.
package struct WireGuardPeer: Hashable, Sendable {
  /// Where packets to it are sent; nil when that is not known yet.
  package var endpoint: SocketAddress?
  /// When the last handshake was completed, in seconds since 1970; 0 for never.
  package var lastHandshake: Int64
  /// The networks whose packets go to it.
  package var allowed: [AddressPrefix]
  package var receivedBytes: UInt64
  package var sentBytes: UInt64

  package init(
    endpoint: SocketAddress? = nil, lastHandshake: Int64 = 0, allowed: [AddressPrefix] = [],
    receivedBytes: UInt64 = 0, sentBytes: UInt64 = 0
  ) {
    self.endpoint = endpoint
    self.lastHandshake = lastHandshake
    self.allowed = allowed
    self.receivedBytes = receivedBytes
    self.sentBytes = sentBytes
  }

  /// The longest of its networks that has an address.
  package func network(for address: SocketAddress) -> AddressPrefix? {
    allowed.filter { $0.contains(address) }.max { $0.length < $1.length }
  }
}
