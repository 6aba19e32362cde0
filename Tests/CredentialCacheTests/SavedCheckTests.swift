import CRDPCheck
import CredentialCache
import Glibc
import PluginKit
import PluginTestKit
import TestTools
import Testing

/// The check over files in a home folder.
@Suite struct SavedCheckTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    for name in [".local", ".local/share", ".local/share/remmina", ".config", ".config/remmina"] {
      try home.makeFolder(name)
    }
  }

  private func look(_ more: [String: String] = [:], selected: Int64 = 2) throws -> FakeHost {
    let host = try FakeHost([
      "target.host": .text("pc.example"), "target.port": .number(3389),
      "negotiation.protocol": .number(selected),
    ])
    let variables = ["HOME": home.path].merging(more) { $1 }
    #expect(
      host.run(SavedCheck { Surroundings(user: geteuid(), variables: variables) }.run) == .done)
    return host
  }

  private func save(_ lines: String, as name: String = "a.remmina") throws {
    let text = "[remmina]\nprotocol=RDP\nserver=pc.example\n\(lines)\n"
    try home.write(text, to: ".local/share/remmina/\(name)")
  }

  @Test func `an empty home is in order`() throws {
    let host = try look()
    #expect(host.findings.isEmpty && host.unknown.isEmpty)
  }

  @Test func `a home that is not there is in order`() throws {
    let host = try look(["HOME": home.path(of: "none")])
    #expect(host.findings.isEmpty && host.unknown.isEmpty)
  }

  @Test func `a password without its key is lost`() throws {
    try save("password=AAAAAAAAAAA=")
    try home.write("[remmina_pref]\nsecret=\n", to: ".config/remmina/remmina.pref")
    let host = try look()
    #expect(host.findings == ["saved.undecryptable"])
    #expect(!host.messages.joined().contains("AAAAAAAAAAA"))
    let key = String(repeating: "A", count: 43) + "="
    try home.write("[remmina_pref]\nsecret=\(key)\n", to: ".config/remmina/remmina.pref")
    #expect(try look().findings.isEmpty)
  }

  @Test func `profiles of other hosts do not matter`() throws {
    try home.write(
      "[remmina]\nprotocol=RDP\nserver=other\npassword=x\n", to: ".local/share/remmina/b.remmina")
    #expect(try look().findings.isEmpty)
  }

  @Test func `a fixed security that the server lacks is told`() throws {
    try save("security=nla")
    #expect(try look(selected: 1).findings == ["saved.fixed-security"])
    #expect(try look(selected: 2).findings.isEmpty)
  }

  @Test func `an empty licence is told`() throws {
    try home.makeFolder(".config/freerdp")
    try home.makeFolder(".config/freerdp/licenses")
    try home.write([], to: ".config/freerdp/licenses/ab.cal")
    #expect(try look().findings == ["client.licence-store"])
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder that cannot be written is told`() throws {
    try home.makeFolder(".config/freerdp")
    chmod(home.path(of: ".config/freerdp"), 0o500)
    #expect(try look().findings == ["client.store-unwritable"])
  }

  @Test func `other folders than the usual ones are looked at where they are named`() throws {
    let data = try TemporaryFolder()
    try data.makeFolder("remmina")
    try data.write(
      "[remmina]\nprotocol=RDP\nserver=pc.example\npassword=x\n", to: "remmina/a.remmina")
    #expect(try look(["XDG_DATA_HOME": data.path]).findings == ["saved.undecryptable"])
    #expect(try look(["XDG_DATA_HOME": "relative"]).findings.isEmpty)
  }
}
