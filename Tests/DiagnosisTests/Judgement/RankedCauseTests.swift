import Diagnosis
import Testing

@Suite("Causes of a verdict")
struct RankedCauseTests {
  @Test("what can stop a connection comes before what was seen for certain and cannot")
  func fittingFirst() {
    let verdict = Assessment.verdict(
      causes: [Cause("expired", effect: .degrades), Cause("filtered")],
      findings: [
        FindingDefinition("cert", leak: 0, [Link("expired", 0.99)]),
        FindingDefinition("silent", leak: 0.1, [Link("filtered", 0.9)]),
      ],
      records: [
        CheckRecord("check", [FindingReport("cert", .present), FindingReport("silent", .present)])
      ])
    #expect(verdict.causes.map(\.id) == ["filtered", "expired"])
  }

  @Test("a cause that usually only degrades ranks with others where it explains what blocks")
  func blockedByDegradation() {
    let verdict = Assessment.verdict(
      causes: [Cause("filtered"), Cause("loss", effect: .degrades)],
      findings: [
        FindingDefinition(
          "silent", effect: .blocks, [Link("filtered", 0.9), Link("loss", 0.05)]),
        FindingDefinition("lost", leak: 0.001, [Link("loss", 0.9)]),
      ],
      records: [
        CheckRecord("check", [FindingReport("silent", .present), FindingReport("lost", .present)])
      ])
    #expect(verdict.causes.map(\.id) == ["loss", "filtered"])
  }

  @Test("where the connection works, what degrades it comes before what would block it")
  func degradedFirst() {
    let verdict = Assessment.verdict(
      stages: [.tcp: true],
      causes: [Cause("filtered"), Cause("partial", effect: .degrades, prior: 0.02)],
      findings: [
        FindingDefinition(
          "dead-address", effect: .degrades, [Link("filtered", 0.9), Link("partial", 0.9)])
      ],
      records: [CheckRecord("check", [FindingReport("dead-address", .present)])])
    #expect(verdict.causes.map(\.id) == ["partial", "filtered"])
  }

  @Test("equally probable causes come by id")
  func ties() {
    let verdict = Assessment.verdict(
      causes: ["b", "c", "a"].map { Cause($0) },
      findings: [FindingDefinition("seen", ["c", "a", "b"].map { Link($0, 0.5) })],
      records: [CheckRecord("check", [FindingReport("seen", .present)])])
    #expect(Set(verdict.causes.map(\.id)) == ["a", "b", "c"])
    #expect(
      verdict.causes == verdict.causes.sorted { ($1.probability, $0.id) < ($0.probability, $1.id) })
  }

  @Test("a cause without a present finding behind it is not named, whatever its prior")
  func nothingBehind() {
    let verdict = Assessment.verdict(causes: [Cause("likely", prior: 0.9)])
    #expect(verdict.causes == [])
  }

  @Test("an improbable cause is not named")
  func improbable() {
    let verdict = Assessment.verdict(
      causes: [Cause("rare", prior: 0.0001)],
      findings: [FindingDefinition("noise", leak: 0.5, [Link("rare", 0.9)])],
      records: [CheckRecord("check", [FindingReport("noise", .present)])])
    #expect(verdict.causes == [])
  }

  @Test("no more than five are named")
  func atMostFive() {
    let ids = (0..<9).map { "cause.\($0)" }
    let verdict = Assessment.verdict(
      causes: ids.map { Cause($0) },
      findings: ids.map { FindingDefinition("seen.\($0)", [Link($0, 0.9)]) },
      records: [CheckRecord("check", ids.map { FindingReport("seen.\($0)", .present) })])
    #expect(verdict.causes.map(\.id) == ["cause.0", "cause.1", "cause.2", "cause.3", "cause.4"])
  }

  @Test("a connection without trouble has no causes")
  func ready() {
    let verdict = Assessment.verdict(
      stages: [.tcp: true], causes: [Cause("untrusted", effect: .none)],
      findings: [FindingDefinition("self-signed", [Link("untrusted", 0.9)])],
      records: [CheckRecord("check", [FindingReport("self-signed", .present)])])
    #expect(verdict.causes == [])
  }

  @Test("where nobody could tell, causes are still named")
  func inconclusive() {
    let verdict = Assessment.verdict(
      stages: [:], isLadderComplete: false, causes: [Cause("vpn")],
      findings: [FindingDefinition("no-tunnel", [Link("vpn", 0.9)])],
      records: [CheckRecord("check", [FindingReport("no-tunnel", .present)])])
    #expect(verdict.causes.map(\.id) == ["vpn"])
  }

  @Test("the strongest sign stands first")
  func because() {
    let verdict = Assessment.verdict(
      causes: [Cause("cause")],
      findings: [
        FindingDefinition("a.weak", leak: 0.1, [Link("cause", 0.3)]),
        FindingDefinition("b.strong", leak: 0.001, [Link("cause", 0.8)]),
        FindingDefinition("c.unrelated", []),
      ],
      records: [
        CheckRecord(
          "check", ["a.weak", "b.strong", "c.unrelated"].map { FindingReport($0, .present) })
      ])
    #expect(verdict.causes.map(\.because) == [["b.strong", "a.weak"]])
  }

  @Test("advice of findings comes first, once, and four at most")
  func remedies() {
    let verdict = Assessment.verdict(
      causes: [Cause("cause", remedies: [Remedy("Ask {host}"), Remedy("Give up")])],
      findings: [
        FindingDefinition("a.weak", leak: 0.1, [Link("cause", 0.3)]),
        FindingDefinition("b.strong", leak: 0.001, [Link("cause", 0.8)]),
      ],
      records: [
        CheckRecord("one", [FindingReport("a.weak", .present, remedies: [Remedy("Look")])]),
        CheckRecord(
          "two",
          [
            FindingReport("b.strong", .present, remedies: [Remedy("Allow it"), Remedy("Look")]),
            FindingReport("b.strong", .present, remedies: [Remedy("Allow that")]),
          ]),
      ], placeholders: ["host": "pc1"])
    #expect(
      verdict.causes.map { $0.remedies.map(\.text) } == [
        ["Allow it", "Look", "Allow that", "Ask pc1"]
      ])
  }

  @Test("a finding that one run saw and another could not tell is present")
  func presentWins() {
    let verdict = Assessment.verdict(
      causes: [Cause("cause")], findings: [FindingDefinition("seen", [Link("cause", 0.9)])],
      records: [
        CheckRecord("one", [FindingReport("seen", .absent)]),
        CheckRecord("two", [FindingReport("seen", .present), FindingReport("seen", .unknown)]),
      ])
    #expect(verdict.causes.map(\.because) == [["seen"]])
  }

  @Test("the order in which checks ended decides nothing", arguments: UInt64(0)..<20)
  func recordOrder(seed: UInt64) {
    let records = (0..<6).map { number in
      CheckRecord(
        "check.\(number)",
        [
          FindingReport("f.\(number % 3)", .present, remedies: [Remedy("Do \(number)")]),
          FindingReport("g.\(number % 2)", .unknown),
        ])
    }
    func verdict(_ records: [CheckRecord]) -> Verdict {
      Assessment.verdict(
        causes: [Cause("a"), Cause("b")],
        findings: [
          FindingDefinition("f.0", [Link("a", 0.4), Link("b", 0.6)]),
          FindingDefinition("f.1", [Link("b", 0.6)]), FindingDefinition("f.2", [Link("a", 0.6)]),
          FindingDefinition("g.0", [Link("a", 0.9)]), FindingDefinition("g.1", [Link("b", 0.9)]),
        ], records: records)
    }
    var shuffler = SplitMix64(seed: seed)
    #expect(verdict(records.shuffled(using: &shuffler)) == verdict(records))
  }
}
