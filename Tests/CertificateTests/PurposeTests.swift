import Certificate
import TLSProbe
import TestCertificates
import Testing

@Suite struct PurposeTests {
  @Test(arguments: ["clientAuth", "emailProtection,codeSigning"])
  func `a certificate that is not for servers is named`(purposes: String) throws {
    let judged = CertificateJudge.judge(try view(of: [try identity { $0.purposes = purposes }]))
    #expect(judged.present == [.selfSigned, .wrongPurpose])
  }

  @Test(arguments: [
    nil, "serverAuth", "clientAuth,serverAuth", "1.3.6.1.4.1.311.54.1.2", "anyExtendedKeyUsage",
  ])
  func `a certificate for servers, for Remote Desktop or for all is none`(
    purposes: String?
  ) throws {
    let judged = CertificateJudge.judge(try view(of: [try identity { $0.purposes = purposes }]))
    #expect(judged.present == [.selfSigned])
  }
}
