import CRDPCheck
import Linux
import PluginKit
import Testing

@testable import NameResolution

@Suite struct ResolutionJudgeTests {
  private let denial = SystemAnswer.unknown("Name or service not known")

  /// Servers 10.0.0.1, 10.0.0.2 … with these outcomes.
  private func servers(_ outcomes: [Outcome]) -> [ServerAnswer] {
    outcomes.enumerated().map { index, outcome in
      ServerAnswer(
        server: SocketAddress(family: .v4, bytes: [10, 0, 0, UInt8(index + 1)], port: 53),
        name: "rdp.example", outcome: outcome, milliseconds: 7)
    }
  }

  private func addresses(_ texts: String...) -> [SocketAddress] {
    texts.compactMap { SocketAddress($0, port: 0) }
  }

  private func found(_ texts: String...) -> Outcome {
    .addresses(texts.compactMap { SocketAddress($0, port: 0) })
  }

  private func judge(
    _ system: SystemAnswer, _ outcomes: Outcome...,
    change: (inout Observations) -> Void = { _ in }
  ) -> Judgement {
    var seen = Observations(name: "rdp.example", system: system, servers: servers(outcomes))
    change(&seen)
    return ResolutionJudge(seen: seen).judgement()
  }

  private func ids(_ judgement: Judgement) -> [String] { judgement.findings.map(\.kind.rawValue) }

  @Test(arguments: [
    (Outcome.nameUnknown, ["dns.name-unknown"]), (.noData, ["dns.no-data"]),
    (.silent, ["dns.servers-silent"]), (.unreachable, ["dns.servers-silent"]),
    (.refused, ["dns.server-refused"]), (.failed("SERVFAIL"), ["dns.server-failed"]),
    (.pending, ["dns.name-unknown"]),
  ])
  func `a name without addresses has one finding by what its server says`(
    outcome: Outcome, expected: [String]
  ) {
    let judgement = judge(denial, outcome)
    #expect(ids(judgement) == expected)
    #expect(!judgement.isResolved)
  }

  @Test func `why no server is within reach is told beside their silence`() {
    let server = SocketAddress(family: .v4, bytes: [10, 0, 0, 1], port: 53)
    let router = SocketAddress(family: .v4, bytes: [10, 1, 0, 1], port: 0)
    let seen = { (network: NetworkSight, outcome: Outcome) in
      ids(judge(.failed("later"), outcome) { $0.network = network })
    }
    let silence = "dns.servers-silent"
    #expect(seen(NetworkSight(isOffline: true), .unreachable) == [silence, "dns.offline"])
    let routeless = NetworkSight(isOffline: false, routeless: [server])
    #expect(seen(routeless, .unreachable) == [silence, "dns.no-route"])
    let routerless = NetworkSight(isOffline: false, silentRouters: [router])
    #expect(seen(routerless, .silent) == [silence, "dns.router-silent"])
    #expect(seen(routerless, .nameUnknown) == ["dns.name-unknown"])
  }

  @Test(arguments: [Outcome.silent, .refused, .failed("SERVFAIL")])
  func `without a word about the name, the name is not judged`(outcome: Outcome) {
    let judgement = judge(.failed("Temporary failure"), outcome)
    #expect(judgement.unknown["dns.name-unknown"] != nil)
    #expect(judgement.unknown["dns.no-data"] != nil)
    #expect(judge(denial, .nameUnknown).unknown.isEmpty)
  }

  @Test func `refusing and failing servers are both told`() {
    let judgement = judge(denial, .refused, .failed("SERVFAIL"), .silent)
    #expect(ids(judgement) == ["dns.server-refused", "dns.server-failed"])
  }

  @Test(arguments: [
    Outcome.silent, .unreachable, .refused, .failed("SERVFAIL"),
  ])
  func `a bad server beside a good one is a finding of its own`(outcome: Outcome) {
    let system = SystemAnswer.addresses(addresses("192.0.2.1"))
    #expect(ids(judge(system, outcome, found("192.0.2.1"))) == ["dns.some-servers-bad"])
    #expect(
      ids(judge(denial, .nameUnknown, outcome)) == ["dns.name-unknown", "dns.some-servers-bad"])
  }

  @Test func `a name found without servers does not hide that they are silent`() {
    let judgement = judge(.addresses(addresses("10.1.1.1")), .silent) {
      $0.hosts = addresses("10.1.1.1")
    }
    #expect(ids(judgement) == ["dns.some-servers-bad"])
    #expect(judgement.isResolved)
  }

  @Test func `a stuck system is explained by the first server's silence`() throws {
    let judgement = judge(.unfinished, .silent, found("192.0.2.1"))
    #expect(judgement.isResolved)
    #expect(try #require(judgement.findings.first).message.contains("stands first"))
  }

  @Test(arguments: [
    (["192.0.2.1", "192.0.2.2"], ["192.0.2.2", "192.0.2.3"]),
    (["192.0.2.1"], ["192.0.2.1", "2001:db8::1"]), (["192.0.2.1"], ["2001:db8::1"]),
  ])
  func `rotation and subsets are no disagreement`(one: [String], other: [String]) {
    let sets = [one, other].map { $0.compactMap { SocketAddress($0, port: 0) } }
    let judgement = judge(.addresses(sets[0]), .addresses(sets[0]), .addresses(sets[1]))
    #expect(judgement.findings.isEmpty)
  }

  @Test func `servers with nothing in common disagree`() throws {
    let judgement = judge(
      .addresses(addresses("192.0.2.1")), found("192.0.2.1"), found("198.51.100.9"))
    #expect(ids(judgement) == ["dns.answers-disagree"])
    let message = try #require(judgement.findings.first).message
    #expect(message == "10.0.0.1 says 192.0.2.1, 10.0.0.2 says 198.51.100.9")
  }

  @Test func `an inner and an outer answer are named as split`() throws {
    let judgement = judge(.unfinished, found("10.1.1.1"), found("198.51.100.9"))
    #expect(try #require(judgement.findings.first).message.contains("split answers"))
  }

  @Test func `a cached answer of the system disagrees with the servers`() throws {
    let judgement = judge(.addresses(addresses("192.0.2.1")), found("198.51.100.9"))
    #expect(ids(judgement) == ["dns.answers-disagree"])
    #expect(try #require(judgement.findings.first).message.contains("this system says 192.0.2.1"))
  }

  @Test func `a name that only the system knows is no contradiction`() {
    let judgement = judge(.addresses(addresses("192.168.1.5")), .nameUnknown)
    #expect(judgement.findings.isEmpty)
    #expect(judgement.isResolved)
  }

  @Test func `a name that a later server knows is unknown all the same`() throws {
    let judgement = judge(denial, .nameUnknown, found("10.1.1.1"))
    #expect(ids(judgement) == ["dns.name-unknown", "dns.answers-disagree"])
    #expect(!judgement.isResolved)
    let finding = try #require(judgement.findings.first)
    #expect(finding.message.hasSuffix("but 10.0.0.2 gives 10.1.1.1"))
    #expect(finding.remedies.first?.command == "dig @10.0.0.2 rdp.example")
  }

  @Test func `a hosts entry overrides only where it says something else`() {
    let local = addresses("10.1.1.1")
    let other = judge(.addresses(local), found("192.0.2.1")) { $0.hosts = local }
    #expect(ids(other) == ["dns.hosts-overrides"])
    let same = judge(.addresses(local), found("10.1.1.1", "10.1.1.2")) { $0.hosts = local }
    #expect(same.findings.isEmpty)
    let unknown = judge(.addresses(local), .nameUnknown) { $0.hosts = local }
    #expect(unknown.findings.isEmpty)
  }

  @Test func `a system that does not find what all servers know is told so`() throws {
    let plain = judge(denial, found("192.0.2.1"))
    #expect(ids(plain) == ["dns.system-differs"])
    #expect(!plain.isResolved)
    let mute = judge(denial, found("192.0.2.1")) { $0.leavesOutServers = true }
    #expect(try #require(mute.findings.first).message.contains("nsswitch.conf"))
  }

  @Test func `a system that could not look leaves the word to the servers`() {
    let judgement = judge(.failed("Temporary failure"), found("192.0.2.1"))
    #expect(judgement.isResolved)
    #expect(judgement.findings.isEmpty)
  }

  @Test(arguments: ["0.0.0.0", "::", "169.254.7.7", "fe80::1"])
  func `an address that leads nowhere is a finding`(text: String) {
    let useless = addresses(text)
    #expect(ids(judge(.addresses(useless), .addresses(useless))) == ["dns.useless-address"])
    let mixed = useless + addresses("192.0.2.1")
    #expect(judge(.addresses(mixed), .addresses(mixed)).findings.isEmpty)
  }

  @Test func `a machine without servers is told apart from silent servers`() {
    let judgement = judge(denial, .unreachable) { $0.namesServers = false }
    #expect(ids(judgement) == ["dns.no-server"])
    let local = judge(.addresses(addresses("192.0.2.1")), found("192.0.2.1")) {
      $0.namesServers = false
    }
    #expect(local.findings.isEmpty)
  }

  @Test(arguments: [
    ([String](), "no search domain is configured"),
    (["corp.example"], "not in the search domains tried (corp.example)"),
  ])
  func `a short name is answered with what was tried`(domains: [String], words: String) throws {
    let judgement = judge(denial, .nameUnknown) {
      $0.isShort = true
      $0.searchDomains = domains
    }
    let remedies = try #require(judgement.findings.first).remedies
    #expect(remedies.contains { $0.text.contains(words) })
  }

  @Test func `a name outside ASCII is answered with its other form`() throws {
    let judgement = judge(denial, .nameUnknown) {
      $0.name = "müller's.example"
      $0.isInternational = true
    }
    let commands = try #require(judgement.findings.first).remedies.compactMap(\.command)
    #expect(commands.first == #"idn2 'müller'\''s.example'"#)
  }

  @Test func `every finding names what was seen, by whom it may be read`() {
    let judgement = judge(denial, .nameUnknown) { $0.searchDomains = ["corp.example"] }
    let evidence = judgement.findings.flatMap(\.evidence)
    #expect(evidence.map(\.key) == ["name", "system", "server-1", "search-domains"])
    #expect(
      evidence.map(\.privacy.rawValue)
        == [RDPPrivacy.hostName, .address, .address, .hostName].map(\.rawValue))
  }
}
