import CRDPCheck
import CredentialCache
import Glibc
import PluginKit
import PluginTestKit
import TLSProbe
import TestCertificates
import TestTools
import Testing

/// The check over files in a home folder.
@Suite struct PinsCheckTests {
  private let home: TemporaryFolder
  private let shown: TestIdentity

  init() throws {
    home = try TemporaryFolder()
    shown = try TestIdentity(CertificateRecipe("pc.example"))
    for name in [".config", ".config/freerdp", ".config/freerdp/server"] {
      try home.makeFolder(name)
    }
  }

  private func look(at name: String = "pc.example", trusted: Bool = false) throws -> FakeHost {
    let host = try FakeHost([
      "target.host": .text(name), "target.port": .number(3389), "net.address": .text("192.0.2.7"),
      "client.clock": .number(1_800_000_000), "tls.chain": .bytes(shown.der),
      "cert.trusted": .truth(trusted),
    ])
    let variables = ["HOME": home.path]
    let check = PinsCheck { Surroundings(user: geteuid(), variables: variables) }
    #expect(host.run(check.run) == .done)
    return host
  }

  private func line(_ identity: TestIdentity, host: String = "pc.example") throws -> String {
    let facts = try #require(X509Certificate(der: identity.der)).facts()
    let pairs = facts.fingerprint.enumerated().map { $0 > 0 && $0 % 2 == 0 ? ":\($1)" : "\($1)" }
    // "CN = pc.example" in base64
    return "\(host) 3389 \(pairs.joined()) Q04gPSBwYy5leGFtcGxl Q04gPSBwYy5leGFtcGxl\n"
  }

  private func pem(_ identity: TestIdentity) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = "-----BEGIN CERTIFICATE-----\n"
    let bytes = identity.der
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      text += String([18, 12, 6, 0].map { digits[bits >> $0 & 63] }.prefix(group.count + 1))
      text += String(repeating: "=", count: 3 - group.count)
    }
    return text + "\n-----END CERTIFICATE-----\n"
  }

  @Test func `nothing is remembered`() throws {
    let host = try look()
    #expect(host.findings.isEmpty && host.unknown.isEmpty)
    #expect(host["client.pin"] == .text("none"))
  }

  @Test func `the same certificate is remembered in either form`() throws {
    try home.write(line(shown), to: ".config/freerdp/known_hosts2")
    try home.write(pem(shown), to: ".config/freerdp/server/pc.example_3389.pem")
    let host = try look(at: "PC.Example")
    #expect(host.findings.isEmpty && host.unknown.isEmpty)
    #expect(host["client.pin"] == .text("matches"))
  }

  @Test func `another certificate of the same making is remembered`() throws {
    let old = try TestIdentity(CertificateRecipe("pc.example"))
    try home.write(line(old), to: ".config/freerdp/known_hosts2")
    let host = try look()
    #expect(host.findings == ["cert.pin-rotated"])
    #expect(host["client.pin"] == .text("differs"))
    #expect(host.evidence["remembered-subject"] == host.evidence["shown-subject"])
  }

  @Test func `another certificate that is still good is remembered in a file`() throws {
    let old = try TestIdentity(CertificateRecipe("pc.example"))
    try home.write(pem(old), to: ".config/freerdp/server/pc.example_3389.pem")
    #expect(try look().findings == ["cert.pin-replaced"])
    #expect(try look(at: "other.example").findings.isEmpty)
  }

  @Test func `trust for the name goes before memory`() throws {
    let old = try TestIdentity(CertificateRecipe("pc.example"))
    try home.write(line(old), to: ".config/freerdp/known_hosts2")
    #expect(try look(trusted: true).findings.isEmpty)
  }

  @Test func `the file of FreeRDP 2 is out of use once FreeRDP 3 wrote after it`() throws {
    let old = try TestIdentity(CertificateRecipe("pc.example"))
    let path = try home.write(line(old), to: ".config/freerdp/known_hosts2")
    var times = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)]
    utimes(path, &times)
    try home.write(pem(old), to: ".config/freerdp/server/other.example_3389.pem")
    #expect(try look().findings == ["cert.pin-stale"])
  }

  @Test func `a link within the home is followed, and one out of it is not`() throws {
    try home.write(line(shown), to: "kept")
    symlink(home.path(of: "kept"), home.path(of: ".config/freerdp/known_hosts2"))
    #expect(try look()["client.pin"] == .text("matches"))
    let outside = try TemporaryFolder()
    unlink(home.path(of: ".config/freerdp/known_hosts2"))
    symlink(try outside.write(line(shown), to: "x"), home.path(of: ".config/freerdp/known_hosts2"))
    let host = try look()
    #expect(host["client.pin"] == nil)
    #expect(host.unknown["cert.pin-rotated"]?.contains("outside") == true)
  }

  @Test func `what is no file and what is too large is told`() throws {
    mkfifo(home.path(of: ".config/freerdp/known_hosts2"), 0o600)
    #expect(try look().unknown["cert.pin-replaced"] != nil)
    unlink(home.path(of: ".config/freerdp/known_hosts2"))
    let large = [UInt8](repeating: 10, count: (1 << 20) + 1)
    try home.write(large, to: ".config/freerdp/known_hosts2")
    #expect(try look().unknown["cert.pin-replaced"]?.contains("larger") == true)
  }

  @Test func `a file without a certificate is no memory`() throws {
    try home.write("rubbish", to: ".config/freerdp/server/pc.example_3389.pem")
    let host = try look()
    #expect(host.findings.isEmpty)
    #expect(host["client.pin"] == .text("none"))
  }
}
