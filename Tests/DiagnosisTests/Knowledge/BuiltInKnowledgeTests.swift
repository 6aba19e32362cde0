import Diagnosis
import Testing

@Suite("Built-in knowledge as data")
struct BuiltInKnowledgeTests {
  @Test("no id is given twice")
  func uniqueIDs() {
    let ids = BuiltInKnowledge.causes.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("every cause that findings or codes name is there", arguments: Self.expectedIDs)
  func complete(id: String) {
    #expect(BuiltInKnowledge.causes.contains { $0.id == id })
  }

  @Test("there is no cause that nobody expects")
  func nothingElse() {
    #expect(Set(BuiltInKnowledge.causes.map(\.id)).subtracting(Self.expectedIDs) == [])
  }

  @Test("ids keep to the grammar of the contract", arguments: BuiltInKnowledge.causes)
  func grammar(cause: Cause) {
    let words = cause.id.split(separator: ".", omittingEmptySubsequences: false)
    #expect(words.allSatisfy { !$0.isEmpty })
    #expect(words.joined().allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) })
    #expect(cause.id.utf8.count <= 96)
  }

  @Test("every cause has a title, a prior and a remedy or two", arguments: BuiltInKnowledge.causes)
  func filledIn(cause: Cause) {
    #expect(!cause.title.isEmpty)
    #expect(cause.prior > 0 && cause.prior < 1)
    #expect((1...2).contains(cause.remedies.count))
    #expect(cause.remedies.allSatisfy { !$0.text.isEmpty && $0.command?.isEmpty != true })
  }

  @Test("the priors leave room for causes that nobody knows")
  func priors() {
    let sum = BuiltInKnowledge.causes.reduce(0) { $0 + $1.prior }
    #expect(sum > 0.5 && sum < 0.8)
  }

  @Test("no remedy lowers security", arguments: BuiltInKnowledge.causes)
  func security(cause: Cause) {
    let lowering = [
      "disable ", "disabling", "firewall off", "antivirus off", "turn off", "turn nla off",
      "switch off", "switch nla off", "uninstall",
      "stop the firewall",
      "seclevel", "cert:ignore", "cert-ignore", "allowencryptionoracle", "vulnerable", "/sec:rdp",
      "nla off", "ufw disable", "nft flush", "iptables -f", "setenforce 0", "securitylayer 0",
    ]
    for remedy in cause.remedies {
      let words = (remedy.text + " " + (remedy.command ?? "")).lowercased()
      #expect(lowering.allSatisfy { !words.contains($0) }, "\(words)")
    }
  }

  @Test("remedies leave no hole when filled", arguments: BuiltInKnowledge.causes)
  func placeholders(cause: Cause) {
    for remedy in cause.remedies {
      let filled = remedy.filled(with: ["host": "pc 1", "port": "3389"])
      #expect(!filled.text.contains("{") && filled.command?.contains("{") != true)
      #expect((filled.command == nil) == (remedy.command == nil))
    }
  }

  private static let expectedIDs = [
    "auth.bad-credentials", "auth.locked", "auth.logon-type", "auth.mode", "auth.no-dc",
    "auth.ntlm-blocked", "auth.password-expired", "auth.saved", "auth.state", "auth.ticket",
    "captive-portal", "cert.expired", "cert.mismatch", "cert.not-yet-valid", "cert.pin-changed",
    "cert.untrusted", "cert.weak", "cert.wrong-purpose", "client.config", "client.crypto-policy",
    "client.legacy-crypto", "client.outdated", "clock.skew", "credssp.version", "dns.filtered",
    "dns.no-address", "dns.no-resolver", "dns.nxdomain", "dns.partial", "dns.server-failure",
    "dns.server-unreachable", "dns.stale", "gateway", "host.down", "licensing", "link.down",
    "link.partial", "local.firewall", "local.security-product", "macos.local-network",
    "mtu.blackhole", "nego.hybrid-required", "nego.inconsistent", "nego.rdp-only",
    "nego.tls-required", "nego.user-certificate-required", "pam.target-account", "path.loss",
    "path.slow", "port.not-rdp", "route.gateway-down", "route.none", "route.split",
    "server.cert-unreadable", "server.resources", "service.failed", "service.hung",
    "service.local-only", "service.misconfigured", "service.other-port", "service.sesman-down",
    "service.stopped", "session.limit", "target.is-self", "tcp.filtered", "tcp.refused",
    "tcp.rejected", "tls.cipher", "tls.failed", "tls.intercept", "tls.name-refused",
    "tls.version", "udp.broken", "vpn.down", "vpn.stale", "x224.close", "x224.silent",
  ]
}
