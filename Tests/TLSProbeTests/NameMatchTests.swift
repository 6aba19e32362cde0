import TLSProbe
import TestCertificates
import Testing

@Suite struct NameMatchTests {
  private func matches(_ recipe: CertificateRecipe, _ host: String) throws -> Bool {
    let identity = try TestIdentity(recipe)
    return NameMatch.matches(try #require(X509Certificate(der: identity.der)), host: host)
  }

  @Test(arguments: [
    ("pc.example", true), ("PC.Example", true), ("pc.example.", true), ("pc", false),
    ("other.example", false), ("a.wild.example", true), ("a.b.wild.example", false),
    ("wild.example", false), ("192.0.2.1", true), ("192.0.2.2", false), ("2001:db8::1", true),
    ("2001:0db8:0:0:0:0:0:1", true), ("fe80::1%eth0", true), ("", false), ("pc.example\0", false),
  ])
  func `a host is compared with the alternative names`(host: String, matched: Bool) throws {
    let names = "DNS:pc.example,DNS:*.wild.example,IP:192.0.2.1,IP:2001:db8::1,IP:fe80::1"
    #expect(try matches(CertificateRecipe("cn.example", alternativeNames: names), host) == matched)
  }

  @Test func `the common name counts only without alternative names`() throws {
    #expect(try matches(CertificateRecipe("pc.example"), "pc.example"))
    let recipe = CertificateRecipe("pc.example", alternativeNames: "DNS:other.example")
    #expect(try matches(recipe, "pc.example") == false)
  }

  @Test func `an address as common name counts`() throws {
    #expect(try matches(CertificateRecipe("192.0.2.1"), "192.0.2.1"))
  }
}
