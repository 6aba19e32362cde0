import CRDPCheck
import Certificate
import PluginKit
import PluginTestKit
import TLSProbe
import TestCertificates
import Testing

@Suite struct RunTests {
  private func host(_ chain: [UInt8], named name: String = "pc.example") throws -> FakeHost {
    try FakeHost([
      "tls.chain": .bytes(chain), "target.host": .text(name), "client.clock": .number(testNow),
    ])
  }

  @Test func `a run puts what the certificate says`() throws {
    let identity = try identity()
    let host = try host(identity.der)
    #expect(host.run("tls.certificate", of: certificatePlugin) == .done)
    #expect(host["cert.not-before"] == .number(1_700_000_000))
    #expect(host["cert.not-after"] == .number(1_900_000_000))
    let facts = try #require(X509Certificate(der: identity.der)).facts()
    #expect(host["cert.sha256"] == .text(facts.fingerprint))
    #expect(host["cert.subject"] == .text("CN=pc.example"))
    #expect(host["cert.issuer"] == .text("CN=pc.example"))
    #expect(host["cert.names"] == .list(["pc.example"]))
    #expect(host["cert.trusted"] != .truth(true))
  }

  @Test func `names of hosts are private`() throws {
    let host = try host(try identity().der)
    _ = host.run("tls.certificate", of: certificatePlugin)
    for key in ["cert.subject", "cert.issuer", "cert.names"] {
      #expect(host.putPrivacy[key] == .hostName)
    }
  }

  @Test func `a run reports what is wrong`() throws {
    let expired = try identity { $0.notAfter = testNow - 1 }
    let host = try host(expired.der, named: "other.example")
    #expect(host.run("tls.certificate", of: certificatePlugin) == .done)
    #expect(host.findings == ["cert.expired", "cert.name-mismatch", "cert.self-signed"])
    #expect(Array(host.unknown.keys) == ["cert.clock-disagrees"])
  }

  @Test func `the server's clock is used where it is known`() throws {
    let expired = try identity { $0.notAfter = testNow - 1 }
    let host = try host(expired.der)
    host.facts["nla.server-time"] = .number(testNow - testDay)
    _ = host.run("tls.certificate", of: certificatePlugin)
    #expect(host.findings.contains("cert.clock-disagrees"))
  }

  @Test(arguments: [[], [0x30, 0x03, 1, 2, 3], [UInt8](repeating: 0x41, count: 100_000)])
  func `a certificate that cannot be read is no answer`(chain: [UInt8]) throws {
    let host = try host(chain)
    #expect(host.run("tls.certificate", of: certificatePlugin) == .inconclusive)
    #expect(host.findings.isEmpty)
    #expect(host.puts.isEmpty)
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
