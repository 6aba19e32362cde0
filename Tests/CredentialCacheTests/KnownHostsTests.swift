import CredentialCache
import LocalSystem
import Testing

/// Lines that FreeRDP 2.11 wrote, and others that it would not have written.
@Suite struct KnownHostsTests {
  private static let fingerprint =
    "bf:03:36:ca:60:e9:8f:88:7a:94:6b:2f:46:3d:c7:d7:c4:89:58:22:01:59:e3:12:16:e4:7e:9b:44:30:f2:7c"
  private static let name = "Q04gPSBwYy5leGFtcGxlLCBPID0gRXg="

  @Test func `reads what FreeRDP writes`() throws {
    let text = "localhost 33891 \(Self.fingerprint) \(Self.name) \(Self.name)\n"
    let entry = try #require(KnownHosts.entries(Array(text.utf8)).first)
    #expect(entry.host == "localhost")
    #expect(entry.port == 33891)
    #expect(entry.fingerprint == Self.fingerprint.filter { $0 != ":" })
    #expect(String(decoding: entry.subject, as: UTF8.self) == "CN = pc.example, O = Ex")
    #expect(entry.issuer == entry.subject)
  }

  @Test func `reads a short fingerprint, capitals and no names`() {
    let digits = String(repeating: "AB:", count: 19) + "AB"
    let entries = KnownHosts.entries(Array("PC.example\t3389\t\(digits)".utf8))
    #expect(entries.map(\.host) == ["pc.example"])
    #expect(entries.map(\.fingerprint) == [String(repeating: "ab", count: 20)])
    #expect(entries.map(\.subject) == [[]])
  }

  @Test(arguments: [
    "", "\n\n", "pc", "pc 3389", "pc 99999 \(fingerprint) - -", "pc -1 \(fingerprint)",
    "pc 3389 bf:03", " 3389 \(fingerprint)", "pc  3389 \(fingerprint)", "pc 3389 \(name) x x",
    "pc 3389 zz\(fingerprint.dropFirst(2))",
  ])
  func `passes over what is no entry`(line: String) {
    #expect(KnownHosts.entries(Array(line.utf8)).isEmpty)
  }

  @Test func `looks at no more lines than the limit`() {
    let line = Array("pc 3389 \(Self.fingerprint)\n".utf8)
    let others = Array(
      repeatElement([0x78, 10] as [UInt8], count: KnownHosts.lineLimit - 1).joined())
    #expect(KnownHosts.entries(others + line + line).count == 1)
  }

  @Test func `takes the entries of wanted hosts only`() {
    let text = "pc 3389 \(Self.fingerprint)\nPC2 3389 \(Self.fingerprint)\n"
    #expect(KnownHosts.entries(Array(text.utf8), of: ["pc2"]).map(\.host) == ["pc2"])
  }

  @Test(
    arguments: [
      ("pc.example_3389.pem", "pc.example", 3389), ("FD77::1_3390.pem", "fd77::1", 3390),
      ("with_mark_1.pem", "with_mark", 1),
    ] as [(String, String, UInt16)])
  func `takes the name of a file apart`(name: String, host: String, port: UInt16) throws {
    let key = try #require(PinFileName(name))
    #expect(key.host == host)
    #expect(key.port == port)
  }

  @Test(arguments: ["", ".pem", "pc.pem", "_3389.pem", "pc_.pem", "pc_70000.pem", "pc_3389.crt"])
  func `refuses other names of files`(name: String) {
    #expect(PinFileName(name) == nil)
  }

  @Test func `finds the first certificate of a text`() {
    let text = "x\n-----BEGIN CERTIFICATE-----\nZm9v\nYg==\n-----END CERTIFICATE-----\n"
    #expect(PEMText.certificates(in: Array((text + text).utf8)).first == Array("foob".utf8))
  }

  @Test(arguments: [
    "", "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE----- -----BEGIN CERTIFICATE-----",
    "-----BEGIN CERTIFICATE-----\n%\n-----END CERTIFICATE-----",
  ])
  func `finds no certificate where there is none`(text: String) {
    #expect(PEMText.certificates(in: Array(text.utf8)).isEmpty)
  }
}
