import CredentialCache
import Testing

@Suite struct RemminaProfileTests {
  private func read(_ lines: String) -> RemminaProfile? {
    RemminaProfile(Array("[remmina]\nprotocol=RDP\n\(lines)\n".utf8))
  }

  @Test func `reads what matters of a connection`() throws {
    let profile = try #require(
      read(
        """
        name=Office
        server=PC.example:3390
        username=anna
        security=nla
        gateway_server=gw.example
        password=AAAAAAAAAAA=
        """))
    #expect(
      profile
        == RemminaProfile(
          name: "Office", host: "pc.example", port: 3390, hasUser: true, password: .encrypted,
          security: .nla, gateway: "gw.example"))
  }

  @Test(
    arguments: [
      ("pc", "pc", 3389), ("[fd77::1]", "fd77::1", 3389), ("[fd77::1]:33", "fd77::1", 33),
      ("fd77::1", "fd77::1", 3389),
    ] as [(String, String, UInt16)])
  func `takes the server apart`(server: String, host: String, port: UInt16) throws {
    let profile = try #require(read("server=\(server)"))
    #expect(profile.host == host)
    #expect(profile.port == port)
  }

  @Test(arguments: [
    "", "server=", "server=:33", "server=pc:x", "server=[a]:x", "server=[]", "server=[a]x3",
    "server=pc:70000",
  ])
  func `refuses a profile without a server`(lines: String) {
    #expect(read(lines) == nil)
  }

  @Test func `refuses other protocols and other files`() {
    #expect(RemminaProfile(Array("[remmina]\nprotocol=VNC\nserver=pc".utf8)) == nil)
    #expect(RemminaProfile([0, 1, 2, 255, 10, 61, 10]) == nil)
    #expect(RemminaProfile([]) == nil)
  }

  @Test(
    arguments: [
      ("", .none), (".", .inKeyring), ("AAAAAAAAAAA=", .encrypted), ("AAAA", .malformed),
      ("secret", .malformed), ("=", .malformed), ("päss", .malformed),
    ] as [(String, SavedPassword)])
  func `tells a password by its form`(value: String, form: SavedPassword) {
    #expect(SavedPassword(classifying: value.utf8) == form)
    #expect(read("server=pc\nPassword = \(value)")?.password == form)
  }

  @Test func `takes every secret out before anything else reads on`() {
    let text = "password=hidden1\ngateway_password = hidden2\nssh_passphrase=hidden3\nname=x\nodd"
    let (rest, values) = SecretFreeText.split(Array(text.utf8), wanted: "password")
    let left = String(decoding: rest, as: UTF8.self)
    #expect(left == "name=x\nodd\n")
    #expect(values.map { String(decoding: $0, as: UTF8.self) } == ["hidden1"])
  }

  @Test func `knows a whole key by its length`() {
    let key = String(repeating: "A", count: 43) + "="
    #expect(RemminaKey(Array("[remmina_pref]\nsecret=\(key)\n".utf8)) == .present)
    #expect(RemminaKey(Array("[remmina_pref]\nsecret=AAAA\n".utf8)) == .missing)
    #expect(RemminaKey(Array("[remmina_pref]\n".utf8)) == .missing)
    #expect(RemminaKey(nil) == .missing)
  }
}
