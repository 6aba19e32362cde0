import Linux
import Testing

@testable import NameResolution

@Suite struct AnswerTests {
  private let server = SocketAddress(family: .v4, bytes: [10, 0, 0, 1], port: 53)
  private static let v4 = Outcome.addresses([
    SocketAddress(family: .v4, bytes: [192, 0, 2, 1], port: 0)
  ])

  @Test(arguments: [
    (v4, Outcome.silent, v4), (v4, .noData, v4), (v4, .nameUnknown, v4), (v4, .pending, v4),
    (.nameUnknown, .nameUnknown, .nameUnknown), (.nameUnknown, .silent, .nameUnknown),
    (.nameUnknown, .noData, .noData), (.noData, .noData, .noData), (.noData, .silent, .silent),
    (.noData, .failed("SERVFAIL"), .failed("SERVFAIL")), (.refused, .silent, .refused),
    (.noData, .pending, .pending), (.silent, .silent, .silent),
  ])
  func `both families make one outcome, in either order`(
    one: Outcome, other: Outcome, expected: Outcome
  ) {
    #expect(Outcome.merging(v4: one, v6: other) == expected)
    #expect(Outcome.merging(v4: other, v6: one) == expected)
  }

  private func answer(_ names: [(String, Outcome)]) -> ServerAnswer {
    ServerAnswer(
      server: server,
      names: names.map { NameAnswer(name: $0, v4: $1, v6: $1, milliseconds: 1) })
  }

  @Test func `an earlier name that is still open keeps a later one waiting`() {
    let open = answer([("a.one", .pending), ("a.two", Self.v4)])
    #expect(!open.isSettled)
    #expect(open.outcome == .pending)
    let closed = answer([("a.one", .nameUnknown), ("a.two", Self.v4), ("a", .pending)])
    #expect(closed.isSettled)
    #expect(closed.name == "a.two")
  }

  @Test(arguments: [
    ([("a.one", Outcome.nameUnknown), ("a", .refused)], Outcome.nameUnknown),
    ([("a.one", .silent), ("a", .nameUnknown)], .silent),
    ([("a.one", .nameUnknown), ("a.two", .noData), ("a", .nameUnknown)], .noData),
    ([("a.b", .nameUnknown), ("a.b.one", .refused)], .nameUnknown),
    ([("a", .refused)], .refused), ([], .pending),
  ])
  func `the name that tells most stands for a server's no`(
    names: [(String, Outcome)], expected: Outcome
  ) {
    #expect(answer(names).outcome == expected)
  }

  @Test(arguments: [
    (SystemAnswer.addresses([]), nil, false, PublishingRule.Decision.publish),
    (.unknown(""), 999, true, .nothing), (.failed(""), nil, false, .nothing),
    (.failed(""), 0, true, .publish), (.failed(""), 0, false, .wait(150)),
    (.failed(""), 150, false, .publish), (.unfinished, nil, false, .nothing),
    (.unfinished, 0, true, .wait(150)), (.unfinished, 140, false, .wait(10)),
    (.unfinished, 150, false, .publish),
  ])
  func `addresses are published by the system, or by servers after a grace`(
    system: SystemAnswer, since: Int?, isWhole: Bool, expected: PublishingRule.Decision
  ) {
    #expect(PublishingRule.decide(system, since: since, isWhole: isWhole) == expected)
  }

  @Test(arguments: [
    ("10.1.1.1", true), ("172.16.0.1", true), ("172.32.0.1", false), ("192.168.0.1", true),
    ("100.64.0.1", true), ("100.128.0.1", false), ("127.0.0.1", true), ("::1", true),
    ("fd00::1", true), ("fe80::1", true), ("2001:db8::1", false), ("8.8.8.8", false),
  ])
  func `private addresses are known by their ranges`(text: String, expected: Bool) throws {
    #expect(try #require(SocketAddress(text, port: 0)).isPrivate == expected)
  }
}

@Suite struct SystemAnswerTests {
  @Test func `the system's resolver answers on a thread of its own`() throws {
    let lookup = try SystemLookup("localhost", ask: SystemAnswer.ask)
    var entries = [PollEntry(descriptor: lookup.descriptor, read: true)]
    #expect(try poll(&entries, milliseconds: 10_000) == 1)
    #expect(!lookup.current.found.isEmpty)
    #expect(lookup.current.found.allSatisfy { $0.isPrivate })
  }
}
