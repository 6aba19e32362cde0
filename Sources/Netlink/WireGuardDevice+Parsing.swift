private import Linux

// WGDEVICE_A_..., WGPEER_A_... and WGALLOWEDIP_A_... of linux/wireguard.h by number. The keys
// (3 and 4 of a device, 1 and 2 of a peer) are passed over.
private let peersType = 8
private let endpointType = 4
private let handshakeType = 6
private let receivedType = 7
private let sentType = 8
private let allowedType = 9
private let addressType = 2
private let lengthType = 3

extension WireGuardDevice {
  /// Adds what one message says; a device with many peers takes several messages, and a peer with
  /// many networks is begun again in the next.
  mutating func add(_ payload: [UInt8]) {
    // struct genlmsghdr comes first.
    guard let list = AttributeList(payload, from: 4).list(peersType) else { return }
    var kept = peers.reduce(0) { $0 + $1.allowed.count }
    for item in list.items {
      let attributes = AttributeList(item.bytes)
      let peer = WireGuardPeer(attributes)
      kept += peer.allowed.count
      // Only a peer's first part says when it was last heard of.
      if attributes[handshakeType] == nil, !peers.isEmpty, kept <= Self.networkLimit {
        peers[peers.count - 1].allowed += peer.allowed
        continue
      }
      guard peers.count < Self.peerLimit, kept <= Self.networkLimit else {
        isTruncated = true
        return
      }
      peers.append(peer)
    }
  }
}

extension WireGuardPeer {
  fileprivate init(_ attributes: AttributeList) {
    self.init(
      endpoint: attributes[endpointType].flatMap(SocketAddress.init(kernelForm:)),
      lastHandshake: attributes.number(handshakeType, Int64.self) ?? 0,
      allowed: (attributes.list(allowedType)?.items ?? []).compactMap { item in
        let network = AttributeList(item.bytes)
        guard let address = network[addressType].flatMap({ SocketAddress(addressBytes: $0) }),
          let length = network.number(lengthType, UInt8.self)
        else { return nil }
        return AddressPrefix(address, length: Int(length))
      },
      receivedBytes: attributes.number(receivedType, UInt64.self) ?? 0,
      sentBytes: attributes.number(sentType, UInt64.self) ?? 0)
  }
}

extension SocketAddress {
  /// Reads struct sockaddr_in or sockaddr_in6.
  fileprivate init?(kernelForm bytes: [UInt8]) {
    guard bytes.count >= 16 else { return nil }
    let port = UInt16(bytes[2]) << 8 | UInt16(bytes[3])
    switch bytes.number(at: 0, UInt16.self) {
    case UInt16(NetlinkNumber.v4): self.init(family: .v4, bytes: Array(bytes[4..<8]), port: port)
    case UInt16(NetlinkNumber.v6) where bytes.count >= 28:
      self.init(family: .v6, bytes: Array(bytes[8..<24]), port: port)
    default: return nil
    }
  }
}
