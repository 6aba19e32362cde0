package import Linux

/// One address of one of this machine's interfaces.
package struct LinkAddress: Hashable, Sendable {
  /// The interface's number.
  package let link: UInt32
  package let address: SocketAddress
  /// The network on the link: that of the other end on a point-to-point link.
  package let network: AddressPrefix

  package init(link: UInt32, address: SocketAddress, network: AddressPrefix) {
    self.link = link
    self.address = address
    self.network = network
  }
}

extension LinkAddress {
  /// Reads an RTM_NEWADDR message: struct ifaddrmsg, then attributes (IFA_...).
  init?(_ payload: [UInt8]) {
    guard payload.count >= 8, let index = payload.number(at: 4, UInt32.self) else { return nil }
    let attributes = AttributeList(payload, from: 8)
    let other = attributes[1].flatMap { SocketAddress(addressBytes: $0, scope: index) }
    let own = attributes[2].flatMap { SocketAddress(addressBytes: $0, scope: index) } ?? other
    guard let own else { return nil }
    let network = other ?? own
    self.init(
      link: index, address: own, network: AddressPrefix(network, length: Int(payload[1])))
  }
}
