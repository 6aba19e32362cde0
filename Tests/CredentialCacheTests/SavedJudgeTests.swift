import CredentialCache
import PluginKit
import Testing

@Suite struct SavedJudgeTests {
  private func judge(
    _ profile: RemminaProfile, key: RemminaKey = .present, selected: Int64? = nil,
    failure: Int64? = nil
  ) -> [Judged] {
    SavedJudge.judge(
      SavedSight(
        selected: selected, failure: failure,
        profiles: [SavedSight.Profile(path: "/home/a/x.remmina", profile, key: key)]))
  }

  @Test(arguments: [SavedPassword.none, .inKeyring, .encrypted])
  func `is content with what can be read`(password: SavedPassword) {
    #expect(judge(RemminaProfile(host: "pc.example", password: password)).isEmpty)
  }

  @Test func `an encrypted password is lost with its key`() {
    let profile = RemminaProfile(host: "pc.example", password: .encrypted)
    #expect(judge(profile, key: .missing).present == [.savedUndecryptable])
    #expect(judge(profile, key: .unknown).isEmpty)
    #expect(judge(RemminaProfile(host: "pc.example"), key: .missing).isEmpty)
  }

  @Test func `a malformed password is lost whatever the key is`() {
    let profile = RemminaProfile(host: "pc.example", password: .malformed)
    #expect(judge(profile, key: .unknown).present == [.savedUndecryptable])
  }

  @Test(
    arguments: [
      (.nla, 1, nil, true), (.nla, 0, nil, true), (.nla, 2, nil, false), (.nla, nil, 2, true),
      (.ext, 1, nil, true), (.tls, 0, nil, true), (.tls, 1, nil, false), (.tls, 2, nil, false),
      (.tls, nil, 2, true), (.tls, nil, 5, false), (.rdp, 1, nil, false), (.rdp, nil, 5, false),
      (.nla, nil, nil, false),
    ] as [(RemminaProfile.Security, Int64?, Int64?, Bool)])
  func `a fixed security matters only where the server is seen not to have it`(
    security: RemminaProfile.Security, selected: Int64?, failure: Int64?, matters: Bool
  ) {
    let profile = RemminaProfile(host: "pc.example", security: security)
    let judged = judge(profile, selected: selected, failure: failure)
    #expect(judged.present == (matters ? [.savedFixedSecurity] : []))
  }

  @Test func `a gateway is information`() {
    let profile = RemminaProfile(host: "pc.example", gateway: "gw.example")
    #expect(judge(profile).present == [.savedGateway])
  }

  @Test func `folders in trouble are told with what mends them`() {
    let trouble = SavedSight.Trouble(path: "/home/a/x", what: "is empty", command: "mv -n x y")
    let judged = SavedJudge.judge(SavedSight(licences: [trouble], folders: [trouble]))
    #expect(judged.present == [.licenceStore, .storeUnwritable])
    #expect(judged.commands == ["mv -n x y", "mv -n x y"])
  }

  @Test func `what could not be read is unknown`() {
    let sight = SavedSight(refusals: [.missing, .tooLarge(path: "/home/a/x")])
    #expect(SavedJudge.judge(sight).unknown == [.savedUndecryptable])
  }
}
