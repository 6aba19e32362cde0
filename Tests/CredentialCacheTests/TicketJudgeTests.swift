import CredentialCache
import Kerberos
import PluginKit
import Testing

@Suite struct TicketJudgeTests {
  private static let now: Int64 = 1_800_000_000
  private static let hour: Int64 = 3600
  private let name = CacheName(kind: "FILE", place: "/tmp/krb5cc_1000")

  private func cache(
    realm: String = "CORP.EXAMPLE", begins: Int64 = now - hour, ends: Int64 = now + hour,
    isPostdated: Bool = false, offset: Int64 = 0
  ) -> CacheSight {
    let ticket = Ticket(
      service: "krbtgt/\(realm)@\(realm)", begins: begins, ends: ends, isPostdated: isPostdated)
    return CacheSight(
      name,
      .tickets(
        TicketCache(
          name: name, owner: "anna@\(realm)", realm: realm, tickets: [ticket],
          clockOffset: offset)))
  }

  private func judge(
    _ caches: [CacheSight], host: String = "pc.corp.example", realms: [String] = []
  ) -> [Judged] {
    TicketJudge.judge(TicketSight(host: host, now: Self.now, realms: realms, caches: caches))
  }

  @Test func `is content with a good ticket, and without any`() {
    #expect(judge([cache()]).isEmpty)
    #expect(judge([]).isEmpty)
    #expect(judge([cache(begins: Self.now + 200)]).isEmpty)
  }

  @Test(arguments: ["pc.corp.example", "PC.Sub.CORP.example", "pc.corp.example."])
  func `a ticket of the name's own domain has expired`(host: String) {
    let judged = judge([cache(ends: Self.now - 1)], host: host)
    #expect(judged.present == [.ticketExpired])
    #expect(judged.commands.first == "kinit -c FILE:/tmp/krb5cc_1000 anna@CORP.EXAMPLE")
  }

  @Test func `a ticket of the configured domain has expired`() {
    let judged = judge([cache(ends: Self.now)], host: "pc", realms: ["corp.example"])
    #expect(judged.present == [.ticketExpired])
  }

  @Test(arguments: ["pc", "192.0.2.1", "pc.example", "notcorp.example", "corp.example"])
  func `a stale ticket of another domain is information`(host: String) {
    #expect(judge([cache(ends: Self.now - 1)], host: host).present == [.ticketElsewhere])
    #expect(judge([cache()], host: host).isEmpty)
  }

  @Test func `a ticket of another domain than the configured one is information`() {
    #expect(judge([cache()], realms: ["OTHER.EXAMPLE"]).present == [.ticketElsewhere])
  }

  @Test func `one good cache is enough`() {
    #expect(judge([cache(ends: Self.now - 1), cache()]).isEmpty)
  }

  @Test func `a ticket of tomorrow shows a wrong clock`() {
    #expect(judge([cache(begins: Self.now + 301)]).present == [.ticketNotYetValid])
    let wanted = cache(begins: Self.now + 301, isPostdated: true)
    #expect(judge([wanted]).present.isEmpty)
  }

  @Test func `a clock that differed is information`() {
    #expect(judge([cache(offset: -10_799)]).present == [.ticketClockOffset])
    #expect(judge([cache(offset: 300)]).isEmpty)
    #expect(judge([cache(offset: .min)]).present == [.ticketClockOffset])
  }

  @Test func `what cannot be read matters where the host has a domain`() {
    let damaged = CacheSight(name, .damaged("Bad format"))
    let foreign = CacheSight(name, .foreign(owner: 7))
    let realms = ["CORP.EXAMPLE"]
    #expect(judge([damaged], realms: realms).present == [.ticketDamaged])
    #expect(judge([foreign], realms: realms).present == [.ticketForeign])
    #expect(judge([damaged]).present == [.ticketUnusable])
    #expect(judge([foreign]).present == [.ticketUnusable])
    let unread = judge([CacheSight(name, .unread("why"))], realms: realms)
    #expect(unread.unknown == [.ticketExpired, .ticketNotYetValid])
    #expect(judge([damaged]).unknown == [.ticketExpired, .ticketNotYetValid])
    #expect(judge([damaged, cache()], realms: realms).isEmpty)
  }

  @Test func `root does not look into the cache of another user`() {
    let sight = TicketSight(
      host: "pc", now: Self.now, user: 0, realms: ["X"],
      caches: [CacheSight(name, .foreign(owner: 7))])
    #expect(TicketJudge.judge(sight).unknown == [.ticketExpired, .ticketNotYetValid])
  }

  @Test func `a name that could be a command stays one word`() {
    let hostile = CacheName(kind: "FILE", place: "/tmp/a b;c")
    let judged = judge([CacheSight(hostile, .damaged(""))], realms: ["X"])
    #expect(judged.commands == ["mv -n '/tmp/a b;c' '/tmp/a b;c.old' && kinit"])
  }

  @Test(arguments: [
    ("FILE:/tmp/x", "FILE", "/tmp/x"), ("/tmp/x:y", "FILE", "/tmp/x:y"), ("x", "FILE", "x"),
    ("keyring:persistent:0", "KEYRING", "persistent:0"), ("DIR::/tmp/a", "DIR", ":/tmp/a"),
  ])
  func `takes the name of a cache apart`(text: String, kind: String, place: String) {
    #expect(CacheName(text) == CacheName(kind: kind, place: place))
  }
}
