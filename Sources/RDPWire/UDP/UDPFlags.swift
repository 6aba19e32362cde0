/// The flags of a datagram of the UDP transport (MS-RDPEUDP 2.2.2.1).
package struct UDPFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// RDPUDP_FLAG_SYN: begins a connection.
  package static let syn = UDPFlags(rawValue: 0x0001)
  /// RDPUDP_FLAG_ACK: acknowledges what came.
  package static let ack = UDPFlags(rawValue: 0x0004)
  /// RDPUDP_FLAG_SYNLOSSY: lost datagrams are not sent again.
  package static let synLossy = UDPFlags(rawValue: 0x0200)
  /// RDPUDP_FLAG_CORRELATION_ID: a correlation identifier follows.
  package static let correlation = UDPFlags(rawValue: 0x0800)
  /// RDPUDP_FLAG_SYNEX: the protocol's version follows.
  package static let synExtended = UDPFlags(rawValue: 0x1000)
}
