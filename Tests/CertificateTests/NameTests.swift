import CRDPCheck
import Certificate
import PluginKit
import TLSProbe
import TestCertificates
import Testing

@Suite struct NameTests {
  private func judge(host: String, names: String?, commonName: String = "x") throws -> [Judged] {
    let identity = try TestIdentity(CertificateRecipe(commonName, alternativeNames: names))
    return CertificateJudge.judge(try view(of: [identity], host: host))
  }

  @Test(
    arguments: [
      ("pc.example", "DNS:pc.example"), ("a.corp.example", "DNS:*.corp.example"),
      ("192.0.2.7", "IP:192.0.2.7"),
      ("2001:db8::7", "IP:2001:db8::7"), ("x", nil),
    ] as [(String, String?)])
  func `a certificate for the dialled host is without fault`(host: String, names: String?) throws {
    #expect(try judge(host: host, names: names).present == [.selfSigned])
  }

  @Test func `another name is a mismatch that names both`() throws {
    let judged = try judge(host: "pc.example", names: "DNS:other.example,DNS:third.example")
    #expect(judged.present == [.nameMismatch, .selfSigned])
    let message =
      "The certificate is for other.example, third.example, not for pc.example; clients warn."
    #expect(judged.message(of: .nameMismatch) == message)
    let remedy = "Dial other.example, if that name leads to the same machine."
    #expect(judged.remedies(of: .nameMismatch) == [remedy])
  }

  @Test func `the short name of the right machine is a mismatch that says so`() throws {
    let judged = try judge(host: "PC7", names: "DNS:web.example,DNS:pc7.corp.example")
    #expect(judged.message(of: .nameMismatch)?.contains("first labels are equal") == true)
    let remedy = "Dial pc7.corp.example, if that name leads to the same machine."
    #expect(judged.remedies(of: .nameMismatch) == [remedy])
  }

  @Test func `an address that was dialled is explained`() throws {
    var view = try view(
      of: [TestIdentity(CertificateRecipe("pc.example"))], host: "192.0.2.7")
    view.leaf.isSelfSigned = false
    let judged = CertificateJudge.judge(view)
    #expect(judged.message(of: .nameMismatch)?.contains("seldom holds addresses") == true)
    let remedy = "Dial pc.example, if that name leads to the same machine."
    #expect(judged.remedies(of: .nameMismatch) == [remedy])
  }

  @Test func `an address proves nothing against a certificate that nobody vouches for`() throws {
    let judged = try judge(host: "192.0.2.7", names: nil, commonName: "pc.example")
    #expect(judged.present == [.selfSigned])
  }

  @Test func `a wildcard is not a name to dial`() throws {
    #expect(try judge(host: "pc", names: "DNS:*.example").remedies(of: .nameMismatch).isEmpty)
  }

  @Test func `many names are not all shown`() throws {
    let names = (1...9).map { "DNS:n\($0).example" }.joined(separator: ",")
    let message = try judge(host: "pc", names: names).message(of: .nameMismatch)
    #expect(message?.contains("n3.example and 6 more") == true)
    #expect(message?.contains("n4.example") == false)
  }

  @Test func `names and addresses carry their privacy`() throws {
    var view = try view(of: [try identity()], host: "192.0.2.7")
    view.address = "192.0.2.7"
    view.leaf.isSelfSigned = false
    let evidence = CertificateJudge.judge(view).evidence(of: .nameMismatch)
    #expect(evidence.map(\.key) == ["dialled", "certificate-name", "address"])
    #expect(evidence.map(\.privacy) == [.address, .hostName, .address])
  }
}
