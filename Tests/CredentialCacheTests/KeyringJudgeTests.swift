import CRDPCheck
import CredentialCache
import Glibc
import PluginKit
import PluginTestKit
import TestTools
import Testing

@Suite struct KeyringJudgeTests {
  private func profile(_ holding: KeyringSight.Holding) -> KeyringSight {
    KeyringSight(profiles: [KeyringSight.Profile(path: "/home/a/x.remmina", holding)])
  }

  @Test func `is content with nothing and with what is there`() {
    #expect(KeyringJudge.judge(KeyringSight(users: ["anna"])).isEmpty)
    #expect(KeyringJudge.judge(profile(.there)).isEmpty)
  }

  @Test func `tells what is missing and what is not told`() {
    #expect(KeyringJudge.judge(profile(.missing)).present == [.keyringMissing])
    #expect(KeyringJudge.judge(profile(.untold("why"))).unknown == [.keyringMissing])
  }

  @Test func `tells of a lock and of several users`() {
    let sight = KeyringSight(users: ["anna", "bert"], lockedCount: 1)
    #expect(KeyringJudge.judge(sight).present == [.keyringLocked, .keyringSeveral])
  }

  private func run(_ variables: [String: String]) throws -> (RDPOutcome, FakeHost) {
    let host = try FakeHost(["target.host": .text("pc.example"), "target.port": .number(3389)])
    let outcome = host.run(KeyringCheck { Surroundings(user: geteuid(), variables: variables) }.run)
    return (outcome, host)
  }

  @Test(arguments: [
    [:], ["XDG_RUNTIME_DIR": "/nonexistent"], ["DBUS_SESSION_BUS_ADDRESS": "tcp:host=pc"],
    ["DBUS_SESSION_BUS_ADDRESS": "unix:path=/etc/passwd"],
    ["DBUS_SESSION_BUS_ADDRESS": "unixexec:path=/bin/sh"],
  ])
  func `no bus of the user's own is nothing of its concern`(variables: [String: String]) throws {
    let (outcome, host) = try run(variables)
    #expect(outcome == .notApplicable)
    #expect(host.unknown.isEmpty)
  }

  @Test func `without a bus a profile that relies on the keyring is left open`() throws {
    let home = try TemporaryFolder()
    for name in [".local", ".local/share", ".local/share/remmina"] { try home.makeFolder(name) }
    try home.write(
      "[remmina]\nprotocol=RDP\nserver=pc.example\npassword=.\n",
      to: ".local/share/remmina/a.remmina")
    let (outcome, host) = try run(["HOME": home.path])
    #expect(outcome == .inconclusive)
    #expect(host.unknown["saved.keyring-missing"] != nil)
  }
}
