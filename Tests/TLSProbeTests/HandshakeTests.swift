import TLSProbe
import TestCertificates
import Testing

@Suite struct HandshakeTests {
  private let identity: TestIdentity

  init() throws {
    identity = try TestIdentity(CertificateRecipe("pc.example", alternativeNames: "DNS:pc.example"))
  }

  private func outcome(
    _ server: MemoryServer, _ configuration: TLSConfiguration = TLSConfiguration()
  ) throws -> TLSProgress {
    handshake(try TLSClient(configuration: configuration), server)
  }

  @Test(arguments: [(TLSVersion.tls12, "TLSv1.2"), (.tls13, "TLSv1.3")])
  func `a handshake says which version it came to`(version: TLSVersion, name: String) throws {
    let server = try MemoryServer(identity, versions: version...version)
    guard case .done(let summary) = try outcome(server) else {
      Issue.record("the handshake was not completed")
      return
    }
    #expect(summary.version == name)
    #expect(!summary.cipher.isEmpty)
    #expect(summary.chain == [identity.der])
  }

  @Test func `the chain comes in the order in which it was sent`() throws {
    let authority = try TestIdentity(CertificateRecipe("A CA").with { $0.isCA = true })
    let leaf = try TestIdentity(CertificateRecipe("pc.example"), issuer: authority)
    let server = try MemoryServer(leaf, chain: [authority])
    guard case .done(let summary) = try outcome(server) else {
      Issue.record("the handshake was not completed")
      return
    }
    #expect(summary.chain == [leaf.der, authority.der])
  }

  @Test(arguments: [CInt(512), 1024])
  func `a weak key still gives a chain`(bits: CInt) throws {
    let weak = try TestIdentity(
      CertificateRecipe("pc.example").with {
        $0.key = .rsa(bits: bits)
        $0.digest = "SHA1"
      })
    let server = try MemoryServer(weak, versions: .tls12 ... .tls12)
    guard case .done(let summary) = try outcome(server) else {
      Issue.record("the handshake was not completed")
      return
    }
    #expect(summary.chain == [weak.der])
  }

  @Test(arguments: [TLSVersion.tls10, .tls11])
  func `an old server passes only with the old floor`(version: TLSVersion) throws {
    let refused = try outcome(MemoryServer(identity, versions: version...version))
    #expect(refused == .failed(.alert(number: 70, name: "protocol_version")))
    let server = try MemoryServer(identity, versions: version...version)
    guard case .done(let summary) = try outcome(server, .oldFloor()) else {
      Issue.record("the old floor did not help")
      return
    }
    #expect(summary.version == (version == .tls10 ? "TLSv1" : "TLSv1.1"))
  }

  @Test func `an old server that answers in its own version meets this side's floor`() throws {
    let server = try MemoryServer(identity, versions: .tls10 ... .tls10)
    let client = try TLSClient(configuration: TLSConfiguration(maximumVersion: .tls12))
    #expect(handshake(client, server) == .failed(.localPolicy("unsupported protocol")))
    #expect(client.takeOutput() == [21, 3, 3, 0, 2, 2, 70])
  }

  @Test func `a group that is too short for this side's level is this side's refusal`() throws {
    let weak = try TestIdentity(CertificateRecipe("pc.example").with { $0.key = .rsa(bits: 1024) })
    let versions = TLSVersion.tls12 ... .tls12
    let server = try MemoryServer(weak, versions: versions, ciphers: "DHE-RSA-AES128-GCM-SHA256")
    let refused = try outcome(server, TLSConfiguration(securityLevel: 2))
    #expect(refused == .failed(.localPolicy("dh key too small")))
  }

  @Test func `no common cipher is the server's alert 40`() throws {
    let server = try MemoryServer(
      identity, versions: .tls12 ... .tls12, ciphers: "ECDHE-ECDSA-AES128-GCM-SHA256")
    let configuration = TLSConfiguration(ciphers: "ECDHE-ECDSA-AES256-GCM-SHA384")
    let end = try outcome(server, configuration)
    #expect(end == .failed(.alert(number: 40, name: "handshake_failure")))
  }

  @Test(arguments: [HelloShape.small, .usual, .padded(bytes: 1400)])
  func `every shape of hello completes`(shape: HelloShape) throws {
    guard case .done = try outcome(MemoryServer(identity), TLSConfiguration(hello: shape)) else {
      Issue.record("the handshake was not completed")
      return
    }
  }

  @Test func `the shapes of hello differ in length as they say`() throws {
    let lengths = try [HelloShape.small, .usual, .padded(bytes: 1400)].map { shape in
      let client = try TLSClient(configuration: TLSConfiguration(serverName: "a.b", hello: shape))
      _ = client.advance()
      return client.takeOutput().count
    }
    #expect(lengths[0] < 200)
    #expect(lengths[1] > lengths[0])
    #expect(lengths[2] > lengths[1] + 1400)
  }

  @Test(arguments: [
    ("pc.example", "pc.example"), ("pc.example.", "pc.example"), ("PC-7_a", "PC-7_a"),
    ("192.0.2.1", nil), ("2001:db8::1", nil), ("", nil), ("a..b", nil), ("a\0b", nil),
  ])
  func `only a name goes into the server name`(host: String, sent: String?) throws {
    let server = try MemoryServer(identity)
    _ = try outcome(server, TLSConfiguration(serverName: host))
    #expect(server.requestedName == sent)
  }

  @Test func `a cipher list that names nothing is refused`() {
    #expect(throws: TLSSetupError.self) {
      try TLSClient(configuration: TLSConfiguration(ciphers: "NO-SUCH-CIPHER"))
    }
  }
}
