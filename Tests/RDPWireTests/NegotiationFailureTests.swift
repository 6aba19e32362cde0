import RDPWire
import Testing

@Suite struct NegotiationFailureTests {
  @Test(
    arguments: [
      (1, "SSL_REQUIRED_BY_SERVER"), (2, "SSL_NOT_ALLOWED_BY_SERVER"),
      (3, "SSL_CERT_NOT_ON_SERVER"), (4, "INCONSISTENT_FLAGS"), (5, "HYBRID_REQUIRED_BY_SERVER"),
      (6, "SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER"),
    ] as [(UInt32, String)])
  func `names a code as the specification does`(code: UInt32, name: String) {
    #expect(NegotiationFailure(rawValue: code).name == name)
  }

  @Test func `keeps a code that nobody specified`() {
    let failure = NegotiationFailure(rawValue: 77)
    #expect(failure.rawValue == 77)
    #expect(failure.name == "unknown failure 0x4d")
  }

  @Test func `gives every known code a meaning of its own`() {
    #expect(Set(NegotiationFailure.known.map(\.meaning)).count == 6)
  }

  @Test(
    arguments: [
      (0, "standard RDP security"), (3, "TLS + CredSSP"), (0x41, "TLS + 0x40"),
    ] as [(UInt32, String)])
  func `describes protocols by name, and unknown bits in hexadecimal`(bits: UInt32, text: String) {
    #expect(SecurityProtocols(rawValue: bits).description == text)
  }
}
