import CRDPCheck
import CredentialCache
import PluginKit
import Testing

@Suite struct PluginTests {
  @Test func `every finding is declared once`() {
    let findings = credentialCachePlugin.checks.flatMap(\.findings)
    #expect(findings.map(\.id).sorted() == FindingID.allCases.map(\.rawValue).sorted())
    #expect(findings.allSatisfy { $0.leak > 0 && $0.leak < 1 })
  }

  @Test func `only a refused certificate blocks`() {
    let findings = credentialCachePlugin.checks.flatMap(\.findings)
    #expect(
      findings.filter { $0.effect == .blocks }.map(\.id) == [
        "cert.pin-rotated", "cert.pin-replaced",
      ])
  }
}
