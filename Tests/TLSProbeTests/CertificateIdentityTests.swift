import TLSProbe
import TestCertificates
import Testing

@Suite struct CertificateIdentityTests {
  private func certificate(_ recipe: CertificateRecipe) throws -> X509Certificate {
    try #require(X509Certificate(der: TestIdentity(recipe).der))
  }

  @Test func `writes names as OpenSSL's tools do`() throws {
    let parts = [("CN", "pc.example"), ("O", #"Ex, "Ample""#)]
    let certificate = try certificate(CertificateRecipe(subject: parts))
    #expect(certificate.subjectLine == #"CN = pc.example, O = "Ex, \"Ample\"""#)
    #expect(certificate.issuerLine == certificate.subjectLine)
  }

  @Test func `makes a remembered line comparable with its own`() throws {
    let name = String(repeating: "\u{202E}x", count: 30)
    let certificate = try certificate(CertificateRecipe(name))
    #expect(!certificate.subjectLine.unicodeScalars.contains("\u{202E}"))
    #expect(X509Certificate.comparableLine(Array("CN = a\u{0}b".utf8)) == "CN = a\u{fffd}b")
    #expect(X509Certificate.comparableLine([UInt8](repeating: 65, count: 5000)).count == 1024)
  }

  @Test func `tells keys and encodings apart`() throws {
    let recipe = CertificateRecipe("pc.example")
    let one = try certificate(recipe)
    let other = try certificate(recipe)
    #expect(one.sha1.utf8.count == 40)
    #expect(one.keyFingerprint.utf8.count == 64)
    #expect(one.sha1 != other.sha1)
    #expect(one.keyFingerprint != other.keyFingerprint)
  }
}
