import Testing

@testable import Diagnosis

@Suite("Next look of a verdict")
struct NextLookTests {
  /// Two causes that explain a silent port equally well, and looks that could tell them apart.
  private static let causes = [Cause("down"), Cause("filtered")]
  private static let findings = [
    FindingDefinition("silent", leak: 0.001, [Link("down", 0.9), Link("filtered", 0.9)]),
    FindingDefinition("decisive", leak: 0.001, [Link("filtered", 0.95)]),
    FindingDefinition("hint", leak: 0.2, [Link("filtered", 0.3)]),
    FindingDefinition("useless", leak: 0.5, [Link("filtered", 0.001)]),
  ]

  private func verdict(
    stages: [Stage: Bool] = [.tcp: false], _ records: [CheckRecord]
  ) -> Verdict {
    Assessment.verdict(
      stages: stages, causes: Self.causes, findings: Self.findings,
      records: [CheckRecord("handshake", [FindingReport("silent", .present)])] + records)
  }

  @Test("the look that tells the causes apart best is chosen")
  func best() throws {
    let look = try #require(
      verdict([
        CheckRecord("hints", [FindingReport("hint", .unknown, help: "Listen")]),
        CheckRecord("rules", [FindingReport("decisive", .unknown, help: "Run as root")]),
      ]).nextLook)
    #expect(look.check == "rules")
    #expect(look.findings == ["decisive"])
    #expect(look.text == "Run as root")
    #expect(look.gainBits > 0.5 && look.gainBits <= 1)
  }

  @Test(
    "without a word of the check, running it is the advice",
    arguments: [
      ("", "Run the check rules again when it can tell; it could not: About decisive"),
      ("no rights", "Run the check rules again when it can tell; it could not: no rights"),
    ])
  func plainAdvice(reason: String, text: String) {
    let record = CheckRecord(
      "rules", .inconclusive, reason: reason, [FindingReport("decisive", .unknown)])
    #expect(verdict([record]).nextLook?.text == text)
  }

  @Test("a look that would tell next to nothing is not proposed")
  func uselessLook() {
    #expect(verdict([CheckRecord("idle", [FindingReport("useless", .unknown)])]).nextLook == nil)
  }

  @Test("what was seen need not be looked at, nor what does not exist here")
  func nothingToSee() {
    let verdict = verdict([
      CheckRecord("one", [FindingReport("decisive", .absent)]),
      CheckRecord("two", .notApplicable, [FindingReport("hint", .unknown)]),
    ])
    #expect(verdict.nextLook == nil)
  }

  @Test("a connection without trouble needs no further look")
  func ready() {
    let records = [CheckRecord("rules", [FindingReport("decisive", .unknown)])]
    #expect(verdict(stages: [.tcp: true], records).nextLook == nil)
  }

  @Test("the expected gain is that of its definition", arguments: UInt64(0)..<100)
  func gain(seed: UInt64) throws {
    let random = RandomCase(seed: seed)
    let network = random.network
    let finding = try #require(network.findings.last)
    let states = random.observations.filter { $0.key != finding.id && $0.value != .unknown }
    let measure = InformationGain(
      network: network, present: network.findings.filter { states[$0.id] == .present },
      absent: network.findings.filter { states[$0.id] == .absent },
      belief: network.infer(states), question: Array(network.causes.indices))
    let bits = measure.bits(of: finding)
    let expected = BruteForce(random).mutualInformation(
      of: finding.id, given: states.mapValues { $0 == .present })
    #expect(abs(bits - expected) < 1e-6)
  }

  @Test("two equal suspects and a perfect look are worth one bit")
  func oneBit() throws {
    let network = Network(
      causes: [Cause("a", prior: 0.001), Cause("b", prior: 0.001)],
      findings: [
        FindingDefinition("shared", leak: 0, [Link("a", 0.9), Link("b", 0.9)]),
        FindingDefinition("telling", leak: 0, [Link("a", 1)]),
      ])
    let shared = network.findings.filter { $0.id == "shared" }
    let measure = InformationGain(
      network: network, present: shared, absent: [],
      belief: network.infer(present: shared, absent: []), question: [0, 1])
    let telling = try #require(network.findings.last)
    #expect(abs(measure.bits(of: telling) - 1) < 0.01)
  }

  @Test("of a thousand unseen findings 64 are weighed, and the most promising is among them")
  func bounded() {
    let definitions = (0..<1000).map {
      FindingDefinition("blind.\($0)", leak: 0.001, [Link("filtered", $0 == 999 ? 0.95 : 0.5)])
    }
    let verdict = Assessment.verdict(
      causes: Self.causes, findings: Self.findings + definitions,
      records: [
        CheckRecord("handshake", [FindingReport("silent", .present)]),
        CheckRecord("acme", .inconclusive, definitions.map { FindingReport($0.id, .unknown) }),
      ])
    #expect(verdict.nextLook?.findings.count == 64)
    #expect(verdict.nextLook?.findings.first == "blind.999")
  }
}
