import TLSProbe
import TestCertificates
import Testing

@Suite struct HostileCertificateTests {
  private let identity: TestIdentity

  init() throws {
    identity = try TestIdentity(CertificateRecipe("pc.example", alternativeNames: "DNS:pc.example"))
  }

  @Test func `no truncation of a certificate is taken`() {
    let der = identity.der
    for length in 0..<der.count { #expect(X509Certificate(der: der.prefix(length)) == nil) }
    #expect(X509Certificate(der: der + [0]) == nil)
  }

  @Test(arguments: [
    [0x30, 0x80, 0, 0], [0x30, 0x84, 0xff, 0xff, 0xff, 0xff], [0x30, 0x83, 0xff, 0xff, 0xff],
    [0x30, 0x88, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], [0x30], [0x31, 0], [0x30, 0],
    [0x30, 0xff],
  ])
  func `lengths that lie are refused`(bytes: [UInt8]) {
    #expect(CertificateChain.split(bytes).isEmpty)
  }

  @Test func `a chain keeps what stands before the first fault`() {
    let der = identity.der
    #expect(CertificateChain.split(der + der + der.dropLast()).count == 2)
    #expect(CertificateChain.split([]).isEmpty)
  }

  @Test func `a chain is cut at its limits`() {
    let many = (0..<20).flatMap { _ in identity.der }
    #expect(CertificateChain.split(many).count == 16)
    let flood = identity.der + [UInt8](repeating: 0, count: 64 * 1024)
    #expect(CertificateChain.split(flood).isEmpty)
  }

  @Test func `of thousands of names some are kept and all are counted`() throws {
    let names = (0..<2000).map { "DNS:n\($0).example" }.joined(separator: ",")
    let crowd = try TestIdentity(CertificateRecipe("a", alternativeNames: names))
    let certificate = try #require(X509Certificate(der: crowd.der))
    let facts = certificate.facts()
    #expect(facts.alternativeNames.dnsNames.count == 100)
    #expect(facts.alternativeNames.totalCount == 2000)
    #expect(NameMatch.matches(certificate, host: "n1999.example"))
  }

  @Test func `a NUL in an alternative name neither matches nor shows`() throws {
    let name = [UInt8]("pc.example\0.evil.example".utf8)
    let raw = [0x30, UInt8(name.count + 2), 0x82, UInt8(name.count)] + name
    let evil = try TestIdentity(CertificateRecipe("x").with { $0.rawAlternativeNames = raw })
    let certificate = try #require(X509Certificate(der: evil.der))
    #expect(!NameMatch.matches(certificate, host: "pc.example"))
    #expect(certificate.facts().alternativeNames.dnsNames == ["pc.example\u{fffd}.evil.example"])
  }

  @Test func `a NUL in a common name neither matches nor shows`() throws {
    let evil = try TestIdentity(CertificateRecipe("pc.example\0.evil.example"))
    let certificate = try #require(X509Certificate(der: evil.der))
    #expect(!NameMatch.matches(certificate, host: "pc.example"))
    #expect(certificate.facts().subject.commonNames == ["pc.example\u{fffd}.evil.example"])
  }

  @Test func `marks that turn writing around do not show`() throws {
    let evil = try TestIdentity(CertificateRecipe("pc\u{202e}gro.live"))
    let facts = try #require(X509Certificate(der: evil.der)).facts()
    #expect(facts.subject.commonNames == ["pc\u{fffd}gro.live"])
    #expect(!facts.subject.text.unicodeScalars.contains("\u{202e}"))
  }

  @Test func `broken alternative names are no names`() throws {
    let raw: [UInt8] = [0x30, 0x7f, 0x82, 0x7f, 0x41]
    let broken = try TestIdentity(CertificateRecipe("a").with { $0.rawAlternativeNames = raw })
    let facts = try #require(X509Certificate(der: broken.der)).facts()
    #expect(facts.alternativeNames == AlternativeNames())
  }

  @Test func `one changed byte never does harm`() {
    let der = identity.der
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      var changed = der
      changed[Int.random(in: 0..<der.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      for certificate in CertificateChain.split(changed) {
        #expect(certificate.facts().subject.text.count <= 1024)
        _ = NameMatch.matches(certificate, host: "pc.example")
      }
    }
  }
}
