import TLSProbe
import TestCertificates
import Testing

@Suite struct CertificateFactsTests {
  private func facts(
    _ recipe: CertificateRecipe, issuer: TestIdentity? = nil
  ) throws -> CertificateFacts {
    let identity = try TestIdentity(recipe, issuer: issuer)
    return try #require(X509Certificate(der: identity.der)).facts()
  }

  @Test func `names are read part by part`() throws {
    let facts = try facts(
      CertificateRecipe(subject: [("O", "Example, Inc."), ("OU", "Desks"), ("CN", "pc.example")]))
    #expect(facts.subject.text == "CN=pc.example,OU=Desks,O=Example\\, Inc.")
    #expect(facts.subject.commonNames == ["pc.example"])
    #expect(facts.subject.organizations == ["Example, Inc."])
    #expect(facts.subject.organizationalUnits == ["Desks"])
  }

  @Test func `names beyond ASCII stay readable`() throws {
    #expect(try facts(CertificateRecipe("büro")).subject.text == "CN=büro")
  }

  @Test func `alternative names are kept by kind`() throws {
    let names = "DNS:a.example,IP:192.0.2.1,email:x@y.example,IP:2001:db8::1,DNS:*.b.example"
    let facts = try facts(CertificateRecipe("a", alternativeNames: names))
    #expect(facts.alternativeNames.dnsNames == ["a.example", "*.b.example"])
    #expect(facts.alternativeNames.addresses == ["192.0.2.1", "2001:db8::1"])
    #expect(facts.alternativeNames.totalCount == 5)
  }

  @Test(arguments: [Int64(0), 1_700_000_000, 4_102_444_800, 253_402_300_799])
  func `times are seconds since 1970`(time: Int64) throws {
    let recipe = CertificateRecipe("a").with {
      $0.notBefore = time - 1
      $0.notAfter = time
    }
    let facts = try facts(recipe)
    #expect(facts.notBefore == time - 1)
    #expect(facts.notAfter == time)
  }

  @Test func `a key has a kind and a length`() throws {
    let rsa = try facts(CertificateRecipe("a").with { $0.key = .rsa(bits: 1024) })
    #expect(rsa.key == PublicKey(.rsa, bits: 1024))
    let curve = try facts(CertificateRecipe("a").with { $0.key = .ec(group: "P-384") })
    #expect(curve.key == PublicKey(.ec, bits: 384))
  }

  @Test(arguments: [("SHA1", 63), ("SHA256", 128), ("MD5", 39)])
  func `a signature has a digest and a strength`(digest: String, strength: Int) throws {
    let recipe = CertificateRecipe("a").with {
      $0.key = .rsa(bits: 1024)
      $0.digest = digest
    }
    let signature = try facts(recipe).signature
    #expect(signature.digest == digest)
    #expect(signature.strength == strength)
    #expect(signature.algorithm == "\(digest.lowercased())WithRSAEncryption")
  }

  @Test func `only its own signature makes a certificate self-signed`() throws {
    let authority = try TestIdentity(CertificateRecipe("Twin").with { $0.isCA = true })
    #expect(try facts(CertificateRecipe("Twin")).isSelfSigned)
    #expect(try facts(CertificateRecipe("Twin"), issuer: authority).isSelfSigned == false)
    #expect(try facts(CertificateRecipe("pc"), issuer: authority).isSelfSigned == false)
  }

  @Test(arguments: [(nil, true), ("serverAuth", true), ("clientAuth", false)])
  func `purposes say whether it may be a server`(purposes: String?, allowed: Bool) throws {
    let facts = try facts(CertificateRecipe("a").with { $0.purposes = purposes })
    #expect(facts.allowsServers == allowed)
  }

  @Test(arguments: [true, false]) func `an authority says so`(isCA: Bool) throws {
    #expect(try facts(CertificateRecipe("a").with { $0.isCA = isCA }).isAuthority == isCA)
  }

  @Test func `the fingerprint is 64 digits and the certificate's own`() throws {
    let first = try facts(CertificateRecipe("a")).fingerprint
    #expect(first.count == 64)
    #expect(first.allSatisfy { $0.isHexDigit })
    #expect(try facts(CertificateRecipe("a")).fingerprint != first)
  }
}
