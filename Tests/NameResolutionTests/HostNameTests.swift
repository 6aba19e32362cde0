import PluginKit
import Testing

@testable import NameResolution

@Suite struct HostNameTests {
  @Test(arguments: [
    ("srv", ["one.example"], 1, ["srv.one.example", "srv"]),
    ("srv", [], 1, ["srv"]),
    ("srv.", ["one.example"], 1, ["srv."]),
    ("a.b", ["one.example", "two.example"], 1, ["a.b", "a.b.one.example", "a.b.two.example"]),
    ("a.b", ["one.example"], 5, ["a.b.one.example", "a.b"]),
    ("srv", ["bad domain", "..", "one.example"], 1, ["srv.one.example", "srv"]),
  ])
  func `candidates come in the system's order`(
    name: String, domains: [String], dots: Int, expected: [String]
  ) throws {
    let candidates = try HostName(name).candidates(searching: domains, dotsNeeded: dots)
    #expect(candidates == expected)
  }

  @Test(arguments: [
    ("", MalformedName.empty), (".", .empty), ("a..b", .emptyLabel), (".a", .emptyLabel),
    ("a b", .badCharacter), ("a\u{0}b", .badCharacter), ("-a", .badCharacter),
    ("a/b", .badCharacter), ("a\\.b", .badCharacter), ("a:b", .badCharacter),
  ])
  func `what no resolver takes is refused by its reason`(text: String, reason: MalformedName) {
    #expect(throws: reason) { try HostName(text) }
  }

  @Test func `lengths are bounded as the protocol bounds them`() throws {
    let label = String(repeating: "a", count: 63)
    let longest = [label, label, label, String(repeating: "b", count: 61)].joined(separator: ".")
    #expect(try HostName(longest + ".").isAbsolute)
    #expect(throws: MalformedName.tooLong) { try HostName(longest + "b") }
    #expect(throws: MalformedName.longLabel) { try HostName(label + "a") }
    #expect(try HostName(longest).candidates(searching: ["x"], dotsNeeded: 1) == [longest])
  }

  @Test(arguments: [
    ("srv-1.example", "srv-1.example"), ("", "''"), ("a b", "'a b'"), ("$(reboot)", "'$(reboot)'"),
    ("it's", #"'it'\''s'"#), ("a\nb", "'a\nb'"),
  ])
  func `shell words stand for exactly their text`(text: String, word: String) {
    #expect(ShellWord.quoted(text) == word)
  }
}
