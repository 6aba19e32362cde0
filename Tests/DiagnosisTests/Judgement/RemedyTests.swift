import Diagnosis
import Testing

@Suite("Remedies filled for a target")
struct RemedyTests {
  @Test(
    "a value is one word of a command",
    arguments: [
      ("pc1.example.org", "ping pc1.example.org"), ("fe80::1", "ping fe80::1"),
      ("my pc", "ping 'my pc'"), ("a;reboot", "ping 'a;reboot'"),
      ("$(reboot)", "ping '$(reboot)'"), ("it's", "ping 'it'\\''s'"),
      ("pc{port}", "ping 'pc{port}'"),
      ("müller", "ping 'müller'"), ("fe80::1%eth0", "ping 'fe80::1%eth0'"),
    ])
  func quoting(host: String, command: String) {
    let remedy = Remedy("Ping it", command: "ping {host}")
    #expect(remedy.filled(with: ["host": host, "port": "3389"]).command == command)
  }

  @Test(
    "a value that cannot be a word leaves the command out",
    arguments: ["", "-f", "a\nreboot", "a\u{1B}[2J", "a\u{202E}b", "a\u{0}b"])
  func refused(host: String) {
    let filled = Remedy("Ping {host}", command: "ping {host}").filled(with: ["host": host])
    #expect(filled.command == nil)
    #expect(filled.text == "Ping \(host)")
  }

  @Test("a missing value leaves the command out and reads as a word in the text")
  func missing() {
    let filled = Remedy("Ask the {host}", command: "ping {host}").filled(with: [:])
    #expect(filled == Remedy("Ask the host"))
  }

  @Test(
    "a quoting command is filled with plain words only",
    arguments: [
      ("pc1", "sh -c 'ping pc1'" as String?), ("my pc", nil),
    ])
  func quotingCommand(host: String, command: String?) {
    let remedy = Remedy("Ping", command: "sh -c 'ping {host}'")
    #expect(remedy.filled(with: ["host": host]).command == command)
  }

  @Test(
    "other braces stay as they are",
    arguments: ["{", "}", "{}", "{Host}", "{host", "a{{host}}b", "${HOME}"])
  func otherBraces(text: String) {
    let expected = text == "a{{host}}b" ? "a{pc1}b" : text
    #expect(Remedy(text).filled(with: ["host": "pc1"]).text == expected)
  }
}
