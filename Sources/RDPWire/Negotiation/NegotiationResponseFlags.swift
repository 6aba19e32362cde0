/// What a server says it can do when it chooses a protocol (MS-RDPBCGR 2.2.1.2.1).
package struct NegotiationResponseFlags: OptionSet, Hashable, Sendable {
  /// The bits on the wire.
  package let rawValue: UInt8

  /// Takes any bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// EXTENDED_CLIENT_DATA_SUPPORTED.
  package static let extendedClientData = NegotiationResponseFlags(rawValue: 0x01)
  /// DYNVC_GFX_PROTOCOL_SUPPORTED.
  package static let graphicsPipeline = NegotiationResponseFlags(rawValue: 0x02)
  /// RESTRICTED_ADMIN_MODE_SUPPORTED.
  package static let restrictedAdmin = NegotiationResponseFlags(rawValue: 0x08)
  /// REDIRECTED_AUTHENTICATION_MODE_SUPPORTED: Remote Credential Guard.
  package static let redirectedAuthentication = NegotiationResponseFlags(rawValue: 0x10)
}
