import Certificate
import TLSProbe
import TestCertificates
import Testing

@Suite struct TrustTests {
  @Test func `a chain to a trusted authority is without any finding`() throws {
    let root = try authority(("CN", "Root"))
    let leaf = try identity(issuer: root)
    #expect(CertificateJudge.judge(try view(of: [leaf], trusting: [root])).isEmpty)
  }

  @Test func `an unknown authority is information`() throws {
    let root = try authority(("CN", "Root"))
    let leaf = try identity(issuer: root)
    #expect(CertificateJudge.judge(try view(of: [leaf, root])).present == [.unknownAuthority])
  }

  @Test func `a chain out of its time does not hide that its authority is trusted`() throws {
    let root = try authority(("CN", "Root"))
    let leaf = try identity(issuer: root) { $0.notAfter = testNow - 1 }
    let judged = CertificateJudge.judge(try view(of: [leaf], trusting: [root]))
    #expect(judged.present == [.expired])
  }

  @Test func `without a store trust is no answer`() throws {
    let root = try authority(("CN", "Root"))
    var view = try view(of: [try identity(issuer: root)])
    view.trust = .unavailable("no store")
    #expect(CertificateJudge.judge(view).present.isEmpty)
    #expect(CertificateJudge.judge(view).unknown == [.unknownAuthority])
  }

  @Test func `signed by itself is seen without a store`() throws {
    var view = try view(of: [try identity()])
    view.trust = .unavailable("no store")
    #expect(CertificateJudge.judge(view).present == [.selfSigned])
  }

  @Test func `a chain refused for another reason is no answer`() throws {
    var view = try view(of: [try identity()])
    view.trust = .refused("path length constraint exceeded")
    #expect(CertificateJudge.judge(view).unknown == [.unknownAuthority])
  }
}
