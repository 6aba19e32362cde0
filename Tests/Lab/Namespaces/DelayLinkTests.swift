import Testing

/// The user-space link, seen by connects through it.
@Suite(.enabled(if: Requirements.missing.isEmpty, Requirements.skipReason))
struct DelayLinkTests {
  @Test(arguments: [["--delay-ms", "25"], ["--rate-kbit", "20"]])
  func `makes a connect take the time it is told`(_ options: [String]) async throws {
    #expect(try await disproof(.roundTrip(atLeast: 50), options) == nil)
  }

  @Test func `loses long packets without a word`() async throws {
    let silence = Symptom.connect(Site.Address.server, port: 22, .silent)
    #expect(try await disproof(silence, ["--mtu", "40"]) == nil)
  }

  @Test func `loses so many packets as it is told`() async throws {
    let unreachable = Symptom.connect(Site.Address.server, port: 22, .hostUnreachable)
    #expect(try await disproof(unreachable, ["--loss", "100"]) == nil)
  }

  @Test func `carries packets as they are when nothing is told`() async throws {
    let answer = Symptom.connect(Site.Address.server, port: 22, .refused)
    #expect(try await disproof(answer, []) == nil)
  }

  private func disproof(_ symptom: Symptom, _ options: [String]) async throws -> String? {
    try await OwnThread.run {
      try symptom.disproof(on: Site(link: .slow(options)))
    }
  }
}
