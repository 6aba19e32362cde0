/// What a client asks for beside the protocols (MS-RDPBCGR 2.2.1.1.1).
package struct NegotiationRequestFlags: OptionSet, Hashable, Sendable {
  /// The bits on the wire.
  package let rawValue: UInt8

  /// Takes any bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// RESTRICTED_ADMIN_MODE_REQUIRED.
  package static let restrictedAdmin = NegotiationRequestFlags(rawValue: 0x01)
  /// REDIRECTED_AUTHENTICATION_MODE_REQUIRED: Remote Credential Guard.
  package static let redirectedAuthentication = NegotiationRequestFlags(rawValue: 0x02)
  /// CORRELATION_INFO_PRESENT: a correlation structure follows, which is not read here.
  package static let correlationInfo = NegotiationRequestFlags(rawValue: 0x08)
}
