import CRDPCheck
import Certificate
import PluginKit
import TLSProbe
import TestCertificates
import Testing

@Suite struct RunTests {
  private func host(_ chain: [UInt8], named name: String = "pc.example") -> RecordingHost {
    let host = RecordingHost()
    host.give("tls.chain", bytes: chain)
    host.give("target.host", bytes: name.utf8 + [0])
    host.integers["client.clock"] = testNow
    return host
  }

  @Test func `a run puts what the certificate says`() throws {
    let identity = try identity()
    let host = host(identity.der)
    #expect(host.run(certificatePlugin) == .done)
    #expect(host.putIntegers["cert.not-before"] == 1_700_000_000)
    #expect(host.putIntegers["cert.not-after"] == 1_900_000_000)
    let facts = try #require(X509Certificate(der: identity.der)).facts()
    #expect(host.putTexts["cert.sha256"] == facts.fingerprint)
    #expect(host.putTexts["cert.subject"] == "CN=pc.example")
    #expect(host.putTexts["cert.issuer"] == "CN=pc.example")
    #expect(host.putLists["cert.names"] == ["pc.example"])
    #expect(host.putBooleans["cert.trusted"] != true)
  }

  @Test func `names of hosts are private`() throws {
    let host = host(try identity().der)
    _ = host.run(certificatePlugin)
    for key in ["cert.subject", "cert.issuer", "cert.names"] {
      #expect(host.privacies[key] == .hostName)
    }
  }

  @Test func `a run reports what is wrong`() throws {
    let expired = try identity { $0.notAfter = testNow - 1 }
    let host = host(expired.der, named: "other.example")
    #expect(host.run(certificatePlugin) == .done)
    #expect(host.findings == ["cert.expired", "cert.name-mismatch", "cert.self-signed"])
    #expect(host.unknowns == ["cert.clock-disagrees"])
  }

  @Test func `the server's clock is used where it is known`() throws {
    let expired = try identity { $0.notAfter = testNow - 1 }
    let host = host(expired.der)
    host.integers["nla.server-time"] = testNow - testDay
    _ = host.run(certificatePlugin)
    #expect(host.findings.contains("cert.clock-disagrees"))
  }

  @Test(arguments: [[], [0x30, 0x03, 1, 2, 3], [UInt8](repeating: 0x41, count: 100_000)])
  func `a certificate that cannot be read is no answer`(chain: [UInt8]) {
    let host = host(chain)
    #expect(host.run(certificatePlugin) == .inconclusive)
    #expect(host.findings.isEmpty)
    #expect(host.putTexts.isEmpty)
  }

  @Test func `every finding is declared once and judged by its cause`() {
    let findings = certificatePlugin.checks.flatMap(\.findings)
    #expect(findings.map(\.id) == FindingID.allCases.map(\.rawValue))
    #expect(findings.allSatisfy { $0.id.hasPrefix("cert.") && $0.leak > 0 && $0.leak < 1 })
    let information = findings.filter { $0.effect == .none }.map(\.id)
    #expect(
      information == [
        "cert.expires-soon", "cert.self-signed", "cert.unknown-authority",
        "cert.possible-interception",
      ])
  }
}
