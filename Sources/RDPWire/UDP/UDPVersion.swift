/// A version of the UDP transport (MS-RDPEUDP 2.2.2.9), by its number.
package struct UDPVersion: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// RDPUDP_PROTOCOL_VERSION_1, which is also what holds where nobody names a version.
  package static let one = UDPVersion(rawValue: 0x0001)
  /// RDPUDP_PROTOCOL_VERSION_2.
  package static let two = UDPVersion(rawValue: 0x0002)
}
