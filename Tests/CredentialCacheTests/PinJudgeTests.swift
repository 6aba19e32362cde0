import CredentialCache
import PluginKit
import Testing

@Suite struct PinJudgeTests {
  private static let now: Int64 = 1_800_000_000
  private static let day: Int64 = 86_400
  private let old = SeenCertificate(
    sha256: "aa", sha1: "a1", subject: "CN = pc", issuer: "CN = pc", key: "k1",
    notBefore: now - 200 * day, notAfter: now - day)
  private let new = SeenCertificate(
    sha256: "bb", sha1: "b1", subject: "CN = pc", issuer: "CN = pc", key: "k2",
    notBefore: now - day, notAfter: now + 180 * day)

  private func pin(
    _ certificate: SeenCertificate, host: String = "pc.example", form: Pin.Form = .file,
    isRetired: Bool = false
  ) -> Pin {
    Pin(
      form, path: "/home/a/.config/freerdp/x", host: host, port: 3389, certificate: certificate,
      isRetired: isRetired)
  }

  private func present(_ pins: [Pin], isTrusted: Bool = false, address: String? = nil)
    -> [FindingID]
  {
    PinJudge.judge(
      PinSight(
        host: "PC.example", address: address, now: Self.now, shown: new, isTrusted: isTrusted,
        pins: pins)
    ).present
  }

  @Test func `is content without a pin and with the right one`() {
    #expect(present([]).isEmpty)
    #expect(present([pin(new)]).isEmpty)
  }

  @Test func `knows a certificate by its SHA-1 where the client kept no more`() {
    #expect(present([pin(SeenCertificate(sha1: "b1"), form: .line)]).isEmpty)
    #expect(present([pin(SeenCertificate(sha1: "c1"), form: .line)]) == [.pinReplaced])
  }

  @Test func `takes the same names after the end for a renewal`() {
    #expect(present([pin(old)]) == [.pinRotated])
  }

  @Test func `takes the same names for a renewal where no dates are known`() {
    let line = SeenCertificate(sha256: "aa", subject: "CN = pc", issuer: "CN = pc")
    #expect(present([pin(line, form: .line)]) == [.pinRotated])
  }

  @Test(arguments: [("CN = other", "CN = pc"), ("CN = pc", "CN = other")])
  func `takes another name for another party`(subject: String, issuer: String) {
    var other = old
    other.subject = subject
    other.issuer = issuer
    #expect(present([pin(other)]) == [.pinReplaced])
  }

  @Test func `suspects a change long before the end`() {
    var valid = old
    valid.notAfter = Self.now + 100 * Self.day
    #expect(present([pin(valid)]) == [.pinReplaced])
    valid.notAfter = Self.now + 20 * Self.day
    #expect(present([pin(valid)]) == [.pinRotated])
  }

  @Test func `suspects a certificate that is older than the remembered one`() {
    var later = old
    later.notBefore = new.notBefore.map { $0 + 1 }
    #expect(present([pin(later)]) == [.pinReplaced])
  }

  @Test func `trusts the same key whatever else changed`() {
    var other = old
    other.key = new.key
    other.issuer = "CN = authority"
    #expect(present([pin(other)]) == [.pinRotated])
  }

  @Test func `says nothing where the machine trusts the certificate`() {
    #expect(present([pin(old)], isTrusted: true).isEmpty)
  }

  @Test func `takes an old memory beside a right one for information`() {
    #expect(present([pin(new), pin(old, form: .line)]) == [.pinStale])
    #expect(present([pin(old, form: .line, isRetired: true)]) == [.pinStale])
  }

  @Test func `takes a memory under the address for information`() {
    let other = pin(old, host: "192.0.2.1")
    #expect(present([other], address: "192.0.2.1") == [.pinStale])
    #expect(present([other], address: "192.0.2.2").isEmpty)
  }

  @Test func `one kind of change leaves the other unknown`() {
    let sight = PinSight(host: "pc.example", now: Self.now, shown: new, pins: [pin(old)])
    #expect(PinJudge.judge(sight).unknown == [.pinReplaced])
  }

  @Test func `tells what could not be read`() {
    let sight = PinSight(
      host: "pc", now: Self.now, shown: new, pins: [],
      refusals: [.foreign(path: "/home/a/x", owner: 7)])
    #expect(PinJudge.judge(sight).unknown == [.pinRotated, .pinReplaced])
  }

  @Test func `forgets exactly one and keeps a copy`() {
    #expect(
      pin(old).forgetting == "mv -n /home/a/.config/freerdp/x /home/a/.config/freerdp/x.old")
    #expect(
      pin(old, form: .line).forgetting
        == "cp -n /home/a/.config/freerdp/x /home/a/.config/freerdp/x.old && sed -i"
        + #" '/^pc\.example[[:blank:]]3389[[:blank:]]/d' /home/a/.config/freerdp/x"#)
  }

  @Test func `a hostile name of a host stays inside its quotes`() {
    let command = pin(old, host: "a'/d;e $(x)", form: .line).forgetting
    #expect(command.contains(#"'/^a'\''\/d;e \$(x)[[:blank:]]"#))
  }
}
