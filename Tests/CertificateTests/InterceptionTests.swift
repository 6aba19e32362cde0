import Certificate
import Interception
import PluginKit
import TLSProbe
import TestCertificates
import Testing

@Suite struct InterceptionTests {
  private func judge(commonName: String?, organization: String?) throws -> [Judged] {
    let parts = [("O", organization), ("CN", commonName)].compactMap { type, value in
      value.map { (type: type, value: $0) }
    }
    let root = try TestIdentity(CertificateRecipe(subject: parts).with { $0.isCA = true })
    return CertificateJudge.judge(try view(of: [try identity(issuer: root)]))
  }

  @Test(
    arguments: [
      ("Avast Antivirus", "avast! Web/Mail Shield Root", "avast! Web/Mail Shield"),
      ("Bitdefender Antivirus", "Bitdefender Personal CA.Net-Defender", "Bitdefender"),
      ("Cisco Umbrella", "Cisco Umbrella Primary SubCA", "Cisco"),
      ("Cisco Umbrella", "Cisco Umbrella Secondary SubCA ams-SG", "Cisco"),
      ("ContentKeeper", "ContentKeeper Appliance CA (4711)", "ContentKeeper Technologies"),
      ("Cyberoam Firewall", nil, "Cyberoam Certificate Authority"),
      ("Forcepoint", "Forcepoint Cloud CA", "Forcepoint LLC"),
      ("Fortinet FortiGate", "FortiGate CA", "Fortinet"),
      ("Fortinet", "FGT60F", "Fortinet Ltd."),
      ("Kaspersky", "Kaspersky Anti-Virus Personal Root Certificate", nil),
      ("McAfee Web Gateway", "McAfee Web Gateway", nil),
      ("NetSpark", "www.netspark.com", "NetSpark"),
      ("Smoothwall", "Smoothwall-default-root-certificate-authority", nil),
      ("SonicWall", "any", "HTTPS Management Certificate for SonicWALL"),
      ("Sophos", "Sophos SSL CA_C2207A", "Sophos"),
      ("Sophos", "Sophos_CA_C2207A", nil),
      ("Sophos UTM", "sophosutm Proxy CA", "sophosutm"),
      ("Sophos Web Appliance", "Sophos Web Appliance", "Sophos Plc"),
      ("Symantec Blue Coat", "proxy", "Blue Coat SG900 Series"),
      ("Trend Micro IWSS", "IWSS.TREND", nil),
      ("Zscaler", "Zscaler Intermediate Root CA (zscaler.net)", "Zscaler Inc."),
      ("ESET", "ESET SSL Filter CA", "ESET, spol. s r. o."),
      ("Norton", "Norton Web/Mail Shield Root", "Norton Web/Mail Shield"),
      ("Avast Antivirus", "Avast Web/Mail Shield Self-signed Root", "Avast Web/Mail Shield"),
      ("AVG Antivirus", "AVG Web/Mail Shield Root", "AVG Web/Mail Shield"),
      ("Kaspersky", "Kaspersky Web Anti-Virus Certification Authority", "AO Kaspersky Lab"),
      ("Sophos Firewall", "SecurityAppliance_SSL_CA", nil),
      (
        "SonicWall", "SonicWALL Firewall DPI-SSL",
        "HTTPS Management Certificate for SonicWALL (self-signed)"
      ),
      ("Netskope", "ca.example.goskope.com", "Example"),
    ] as [(String, String?, String?)])
  func `a known product is named`(
    product: String, commonName: String?, organization: String?
  ) throws {
    let judged = try judge(commonName: commonName, organization: organization)
    #expect(judged.present == [.unknownAuthority, .interception])
    #expect(judged.evidence(of: .interception).first?.value == product)
    #expect(judged.message(of: .interception)?.hasPrefix(product) == true)
  }

  @Test(arguments: [
    "AVG Web/Mail Shield Root", "DrWeb CA", "G DATA Mail Scanner", "BullGuard SSL Proxy CA",
    "Qustodio CA", "Net Nanny", "ContentWatch Root", "Adguard Personal CA",
    "Palo Alto Networks Decryption", "netskope root", "mitmproxy", "PortSwigger CA",
    "DO_NOT_TRUST_FiddlerRoot", "ESET SSL Filter CA", "Bitdefender CA SSL", "www.untangle.com",
    "Bitdefender Personal CA.avfree000", "Kaspersky Web Anti-Virus Certification Authority",
    "Kaspersky Endpoint Security Personal Root Certificate", "Fireware HTTPS Proxy (SN 80ABC) CA",
    "Zscaler Root CA",
  ])
  func `a name like a product's is weaker evidence`(commonName: String) throws {
    let judged = try judge(commonName: commonName, organization: nil)
    #expect(judged.present == [.unknownAuthority, .possibleInterception])
  }

  @Test(
    arguments: [
      ("localhost", nil), ("McAfee", nil), ("Forward Trust", nil), ("Check Point CA", nil),
      ("Example Issuing CA", "Cisco"), ("FortiGate CA", nil), ("Bitdefender", nil),
      ("ENG DATA CENTER CA", nil), ("my mitmproxy lab", nil), ("Sophos Web Appliance", "Example"),
      ("Sophos Street Dental Practice CA", "Sophosstrasse 5 GmbH"),
      ("Reset Consulting Root CA", nil), ("G Data Centre Issuing CA", "Example Corp"),
      ("AVG Zuid Holding CA", "AVG Zuid BV"), ("Zscalermann CA", "Zscalermann"),
    ] as [(String, String?)])
  func `what anyone might be called raises no alarm`(
    commonName: String, organization: String?
  ) throws {
    let judged = try judge(commonName: commonName, organization: organization)
    #expect(judged.present == [.unknownAuthority])
  }

  @Test func `a product's own page is not interception`() throws {
    let page = try authority(("O", "Fortinet"), ("CN", "FortiGate"))
    let judged = CertificateJudge.judge(try view(of: [page], host: "FortiGate"))
    #expect(judged.present == [.selfSigned])
  }

  @Test func `interception is seen although its root is trusted here`() throws {
    let root = try authority(("O", "Zscaler Inc."), ("CN", "Zscaler Root CA"))
    let leaf = try identity(issuer: root)
    let judged = CertificateJudge.judge(try view(of: [leaf], trusting: [root]))
    #expect(judged.present == [.interception])
    #expect(judged.evidence(of: .interception).last?.value == "true")
  }

  @Test func `a product above an intermediate authority is named`() throws {
    let root = try authority(("O", "Zscaler Inc."), ("CN", "Zscaler Root CA"))
    let middle = try TestIdentity(
      CertificateRecipe("subca 4711").with { $0.isCA = true }, issuer: root)
    let judged = CertificateJudge.judge(try view(of: [try identity(issuer: middle), middle]))
    #expect(judged.present == [.unknownAuthority, .interception])
  }

  @Test func `no remedy turns protection off`() throws {
    let judged = try judge(commonName: nil, organization: "Zscaler Inc.")
    let remedies = judged.remedies(of: .interception)
    #expect(remedies.count == 1)
    #expect(remedies.first?.contains("leave the rest of its protection on") == true)
  }

  @Test func `a long name is compared in no time`() {
    let name = String(repeating: "goskop", count: 40)
    let issuer = DistinguishedName(text: name, commonNames: [name])
    #expect(Interceptor.signing(as: issuer) == nil)
  }
}
