import CRDPCheck
import Glibc
import LocalSystem
import PluginKit
import PluginTestKit
import TestTools
import Testing

@testable import Antivirus

@Suite struct SightTests {
  @Test(
    arguments: [
      ("-----BEGIN CERTIFICATE-----\nAQID\n-----END CERTIFICATE-----\n", [[1, 2, 3]]),
      ("-----BEGIN CERTIFICATE-----\r\nAQ\r\nID\r\n-----END CERTIFICATE-----", [[1, 2, 3]]),
      ("-----BEGIN CERTIFICATE-----\nAQ==\n-----END CERTIFICATE-----\n", [[1]]),
      ("-----BEGIN CERTIFICATE-----\nA*ID\n-----END CERTIFICATE-----\n", []),
      ("-----BEGIN CERTIFICATE-----\nAQID\n", []), ("AQID\n-----END CERTIFICATE-----\n", []),
      ("# note\n-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", [[]]), ("", []),
    ] as [(String, [[UInt8]])])
  func `reads certificates in text`(text: String, encodings: [[UInt8]]) {
    #expect(PEMText.certificates(in: Array(text.utf8)) == encodings)
  }

  @Test func `finds authorities of products among the added ones`() throws {
    let openssl = try #require(Tool(path: "/usr/bin/openssl"))
    let folder = try TemporaryFolder()
    try folder.makeFolder("inner")
    let authorities = [
      ("eset.crt", "/O=ESET, spol. s r. o./CN=ESET SSL Filter CA"),
      ("inner/zscaler.pem", "/O=Zscaler Inc./CN=Zscaler Root CA"),
      ("company.crt", "/O=Example/CN=Example Root"), ("other.txt", "/O=Fortinet/CN=FortiGate CA"),
    ]
    for (name, subject) in authorities {
      _ = try openssl.run([
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
        folder.path(of: "key"), "-out", folder.path(of: name), "-subj", subject, "-days", "2",
      ])
    }
    try folder.write([0, 1, 2], to: "broken.crt")
    #expect(LocalRoots(folders: [folder.path]).products() == ["ESET", "Zscaler"])
    #expect(LocalRoots(folders: [folder.path(of: "nowhere")]).products().isEmpty)
  }

  @Test func `sees this very program`() {
    let sight = MachineSight.look()
    let name = CommandLine.arguments[0].split(separator: "/").last ?? ""
    #expect(sight.programs.contains(String(name.prefix(15))) || !sight.programs.isEmpty)
  }

  @Test func `the check tells what it found`() throws {
    let host = try FakeHost([:])
    let check = PresenceCheck {
      var sight = MachineSight()
      sight.programs = ["clamd", "opensnitchd"]
      sight.roots = ["ESET"]
      return sight
    }
    #expect(host.run(check.run) == .done)
    #expect(host["antivirus.products"] == .list(["OpenSnitch (running)", "ClamAV (running)"]))
    #expect(host["antivirus.roots"] == .list(["ESET"]))
    #expect(host.findings == ["antivirus.present-network"])
  }

  @Test func `without a suspect nothing is looked at`() throws {
    let host = try FakeHost([
      "antivirus.products": .list(["ClamAV (running)"]), "tcp.outcome": .text("denied-here"),
    ])
    #expect(host.run(ContactCheck().run) == .notApplicable)
  }

  @Test func `a refusal is reported with what to ask for`() throws {
    let host = try FakeHost([
      "antivirus.products": .list(["Portmaster (running)"]), "tcp.outcome": .text("denied-here"),
      "target.host": .text("pc.example"), "target.port": .number(3390),
    ])
    #expect(host.run(ContactCheck().run) == .done)
    #expect(host.findings == ["antivirus.refuses"])
    let remedies = host.sighting("antivirus.refuses")?.remedies ?? []
    #expect(remedies.first?.contains("pc.example port 3390") == true)
  }
}
