import Testing

@testable import ClientSoftware

@Suite struct PolicyTests {
  private func policy(_ text: String, including files: [String: String] = [:]) -> CryptoPolicy {
    CryptoPolicy(
      OpenSSLConfiguration(Array(text.utf8)) { path in files[path].map { [Array($0.utf8)] } ?? [] })
  }

  private func policy(commands: String) -> CryptoPolicy {
    policy(
      """
      openssl_conf = openssl_init
      [openssl_init]
      ssl_conf = ssl_sect
      [ssl_sect]
      system_default = system_default_sect
      [system_default_sect]
      \(commands)
      """)
  }

  @Test func `reads a floor and a level`() {
    let policy = policy(
      commands: "MinProtocol = TLSv1.2\nCipherString = DEFAULT:@SECLEVEL=2 # Debian 10")
    #expect(policy.minimum == 2)
    #expect(policy.securityLevel == 2)
    #expect(policy.ciphers == nil)
  }

  @Test func `reads what a list removes`() {
    #expect(policy(commands: "Protocol = ALL, -SSLv3, -TLSv1.2").removed == [2])
    #expect(policy(commands: "Protocol = -ALL, TLSv1.3").removed == [0, 1, 2])
    #expect(policy(commands: "Protocol = TLSv1.2").removed == [])
  }

  @Test func `reads ciphers beyond a level`() {
    let policy = policy(commands: "CipherString = @SECLEVEL=3:kEECDH:-aDSS")
    #expect(policy.securityLevel == 3)
    #expect(policy.ciphers == "kEECDH:-aDSS")
  }

  @Test func `follows an included file into the section it stands in`() {
    let text = """
      openssl_conf = init
      [init]
      ssl_conf = ssl
      [ssl]
      system_default = crypto_policy
      [crypto_policy]
      .include = /etc/crypto-policies/back-ends/opensslcnf.config
      """
    let included = "TLS.MinProtocol = TLSv1.3\nMinProtocol = TLSv1.2\n"
    let policy = policy(
      text, including: ["/etc/crypto-policies/back-ends/opensslcnf.config": included])
    #expect(policy.minimum == 3 || policy.minimum == 2)
  }

  @Test func `ends where files include themselves`() {
    #expect(policy(".include a\n", including: ["a": ".include a\n.include a\n"]) == CryptoPolicy())
  }

  @Test func `sees a demand for FIPS`() {
    let text = "openssl_conf = i\n[i]\nalg_section = a\n[a]\ndefault_properties = fips = yes\n"
    #expect(policy(text).demandsFIPS)
    #expect(!policy(text.replacing("yes", with: "no")).demandsFIPS)
  }

  @Test(
    arguments: [
      "", "[", "]", "[]", "=", "a=", "=b", ".include", ".include=", "\\", "a=b\\", "\"", "#",
      "openssl_conf = openssl_conf", "[default]\nopenssl_conf=default\nssl_conf=default",
    ])
  func `takes any text`(text: String) {
    #expect(policy(text).minimum == nil)
  }

  @Test(
    arguments: [
      (TLSRange(0, 3), [], TLSRange(0, 3)), (TLSRange(0, 3), [2], TLSRange(0, 1)),
      (TLSRange(0, 3), [1], TLSRange(0, 0)), (TLSRange(0, 3), [0, 1], TLSRange(2, 3)),
      (TLSRange(0, 3), [3], TLSRange(0, 2)), (TLSRange(2, 3), [0, 1], TLSRange(2, 3)),
      (TLSRange(0, 2), [2], TLSRange(0, 1)), (TLSRange(3, 2), [], TLSRange(1, 0)),
      (TLSRange(0, 3), [0, 1, 2, 3], TLSRange(1, 0)),
    ] as [(TLSRange, [Int], TLSRange)])
  func `offers the oldest versions without a gap`(
    range: TLSRange, removed: [Int], offered: TLSRange
  ) {
    var policy = CryptoPolicy()
    policy.removed = Set(removed)
    #expect(policy.offered(of: range) == offered)
  }
}
