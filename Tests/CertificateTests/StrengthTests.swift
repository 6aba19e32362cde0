import Certificate
import TLSProbe
import TestCertificates
import Testing

@Suite struct StrengthTests {
  private func judge(_ key: CertificateRecipe.Key) throws -> [Judged] {
    CertificateJudge.judge(try view(of: [try identity { $0.key = key }]))
  }

  @Test func `a short RSA key is weak`() throws {
    let judged = try judge(.rsa(bits: 1024))
    #expect(judged.present == [.selfSigned, .weakKey])
    let message =
      "The key of the server's certificate is weak (RSA 1024 bits): strict clients refuse it."
    #expect(judged.message(of: .weakKey) == message)
  }

  @Test func `a small curve is weak`() throws {
    #expect(try judge(.ec(group: "prime192v1")).present == [.selfSigned, .weakKey])
  }

  @Test(arguments: [CertificateRecipe.Key.rsa(bits: 2048), .ec(group: "P-224")])
  func `the least strong keys are strong`(key: CertificateRecipe.Key) throws {
    #expect(try judge(key).present == [.selfSigned])
  }

  @Test(arguments: ["SHA1", "MD5"])
  func `an authority's signature with an old digest is weak`(digest: String) throws {
    let root = try TestIdentity(
      CertificateRecipe("Root").with {
        $0.isCA = true
        $0.key = .rsa(bits: 2048)
      })
    let leaf = try identity(issuer: root) { $0.digest = digest }
    let judged = CertificateJudge.judge(try view(of: [leaf, root], trusting: [root]))
    #expect(judged.present == [.weakSignature])
    #expect(judged.message(of: .weakSignature)?.contains("(\(digest))") == true)
  }

  @Test func `the digest of a certificate signed by itself proves nothing either way`() throws {
    let leaf = try identity { $0.digest = "SHA1" }
    #expect(CertificateJudge.judge(try view(of: [leaf])).present == [.selfSigned])
  }

  @Test func `an authority's weak key is the chain's`() throws {
    let root = try TestIdentity(
      CertificateRecipe("Root").with {
        $0.isCA = true
        $0.key = .rsa(bits: 1024)
      })
    let leaf = try identity(issuer: root)
    let judged = CertificateJudge.judge(try view(of: [leaf, root], trusting: [root]))
    #expect(judged.present == [.weakKey])
    #expect(judged.message(of: .weakKey)?.contains("an authority in the chain") == true)
  }

  @Test func `a key of unknown kind is no answer`() throws {
    var view = try view(of: [try identity()])
    view.leaf.key = PublicKey(.unknown, bits: 0)
    #expect(CertificateJudge.judge(view).unknown == [.weakKey])
  }
}
