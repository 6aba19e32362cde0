import CommandLine
import Testing

@Suite struct TargetTextTests {
  private func error(_ text: String) throws -> TargetError {
    try #require(throws: TargetError.self) { try TargetText.parse(text) }
  }

  @Test(arguments: [
    ("server", "server", 3389),
    ("server.example", "server.example", 3389),
    ("server.example.", "server.example.", 3389),
    ("MY_PC-7:3390", "MY_PC-7", 3390),
    ("192.0.2.10", "192.0.2.10", 3389),
    ("192.0.2.10:1", "192.0.2.10", 1),
    ("[2001:db8::1]:65535", "2001:db8::1", 65535),
    ("[::1]", "::1", 3389),
    ("::", "::", 3389),
    ("2001:db8:0:1:2:3:4:5", "2001:db8:0:1:2:3:4:5", 3389),
    ("fe80::1%eth0", "fe80::1%eth0", 3389),
    ("[fe80::1%wlp2s0.7]:3390", "fe80::1%wlp2s0.7", 3390),
    ("::ffff:192.0.2.1", "::ffff:192.0.2.1", 3389),
    ("1.example", "1.example", 3389),
  ])
  func `A target is taken apart`(given: String, host: String, port: UInt16) throws {
    #expect(try TargetText.parse(given) == TargetText(given: given, host: host, port: port))
  }

  @Test(arguments: [
    "h:", "h:0", "h:65536", "h:+1", "h:3389x", "h:000001", "[::1]:", "h:-1", "h: 1",
  ])
  func `A bad port is refused`(text: String) throws {
    let error = try error(text)
    #expect(error.remedy.contains("3389") || error == .space(text))
  }

  @Test(arguments: [
    "1:2", "2001:db8::1::2", "12345::", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7", "g::", ":::",
    "fe80::1%", "fe80::1%eth0/x", "::1.2.3", "1.2.3.4::", "1:2:3:4:5:6:7::8",
    "::1%abcdefghijklmnop",
  ])
  func `What is not quite an IPv6 address is refused`(text: String) throws {
    #expect(throws: TargetError.self) { try TargetText.parse("[\(text)]:3389") }
  }

  @Test(arguments: ["256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1234", "server.7"])
  func `Digits at the end make it an address, which must be whole`(text: String) throws {
    #expect(try error(text) == .address(text, "IPv4", "192.0.2.10"))
  }

  @Test func `Each mistake has its own name`() throws {
    #expect(try error("") == .empty)
    #expect(try error("a b") == .space("a b"))
    #expect(try error("a\tb") == .controlCharacter("a\tb"))
    #expect(try error("a\0b") == .controlCharacter("a\0b"))
    #expect(try error("münchen.example") == .notASCII("münchen.example"))
    #expect(try error("user@server") == .userInformation("user@server"))
    #expect(try error("office.rdp") == .profile("office.rdp"))
    #expect(try error("server/path") == .path("server/path"))
    #expect(try error("DOM\\server") == .path("DOM\\server"))
    #expect(try error("[server]:3389") == .bracket("[server]:3389"))
    #expect(try error("[::1") == .bracket("[::1"))
    #expect(try error("[::1]x") == .bracket("[::1]x"))
    #expect(try error(":3389") == .noHost)
    #expect(try error("a..b") == .emptyLabel("a..b"))
    #expect(try error(".") == .emptyLabel("."))
    #expect(try error("-server") == .name("-server"))
    #expect(try error("ser*ver") == .name("ser*ver"))
  }

  @Test func `A link is answered with the host in it`() throws {
    #expect(try error("rdp://server.example:3390/x").remedy.hasSuffix(": server.example:3390"))
    #expect(try error("rdp://full%20address=s:x").remedy.hasSuffix(": server.example:3389"))
    #expect(try error("://").problem == "The target '://' is a link.")
  }

  @Test func `A name has up to 253 bytes and its parts up to 63`() throws {
    let label = String(repeating: "a", count: 63)
    let longest = [label, label, label, String(repeating: "b", count: 61)].joined(separator: ".")
    #expect(try TargetText.parse(longest + ".").host == longest + ".")
    #expect(try error(longest + "b") == .tooLong)
    #expect(try error(label + "a.example") == .longLabel(label + "a"))
    #expect(try error(String(repeating: "a", count: 1_000_000)) == .tooLong)
  }

  @Test func `No text of random bytes is ever taken with more than a host can have`() throws {
    var seed: UInt64 = 42
    let letters = Array("a1.:[]%-@/\\ \u{1B}é_fF0".unicodeScalars)
    for _ in 0..<5000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<(Self.next(&seed) % 12) {
        text.append(letters[Int(Self.next(&seed) % UInt64(letters.count))])
      }
      guard let target = try? TargetText.parse(String(text)) else { continue }
      #expect(target.port > 0)
      #expect(!target.host.isEmpty)
      #expect(target.host.allSatisfy(Self.isAllowed))
    }
  }

  private static func isAllowed(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || ".:%-_".contains(character))
  }

  /// A linear congruential generator with the constants of Knuth's MMIX.
  private static func next(_ seed: inout UInt64) -> UInt64 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return seed >> 33
  }
}
