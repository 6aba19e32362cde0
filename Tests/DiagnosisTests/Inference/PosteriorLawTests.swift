import Diagnosis
import Testing

@Suite("Laws of the posterior")
struct PosteriorLawTests {
  private static let network = Network(
    causes: [
      Cause(id: "broken", title: "Broken", effect: .blocks, prior: 0.02),
      Cause(id: "vague", title: "Vague", effect: .blocks, prior: 0.1),
      Cause(id: "elsewhere", title: "Elsewhere", effect: .blocks, prior: 0.05),
    ],
    findings: [
      FindingDefinition(
        id: "symptom", title: "Shared", effect: .none, leak: 0.01,
        causes: [Link("broken", 0.9), Link("vague", 0.9)]),
      FindingDefinition(
        id: "proof", title: "Proof", effect: .none, leak: 0.001, causes: [Link("broken", 0.95)]),
      FindingDefinition(
        id: "other", title: "Other", effect: .none, leak: 0.01, causes: [Link("elsewhere", 0.8)]),
    ])

  private func posterior(of cause: String, _ observations: [String: FindingState]) -> Double? {
    Self.network.posteriors(observations)[cause]
  }

  @Test("without observations a prior stays")
  func prior() throws {
    #expect(abs(try #require(posterior(of: "vague", [:])) - 0.1) < 1e-12)
  }

  @Test("a cause found directly explains the vague one away")
  func explainingAway() throws {
    let suspected = try #require(posterior(of: "vague", ["symptom": .present]))
    let explained = try #require(
      posterior(of: "vague", ["symptom": .present, "proof": .present]))
    #expect(suspected > 0.7)
    #expect(explained < 0.2)
  }

  @Test("what is absent rules its cause out")
  func absence() throws {
    let before = try #require(posterior(of: "broken", ["symptom": .present]))
    let after = try #require(posterior(of: "broken", ["symptom": .present, "proof": .absent]))
    #expect(after < before / 10)
  }

  @Test("what rules one cause out raises its rival")
  func rivals() throws {
    let before = try #require(posterior(of: "vague", ["symptom": .present]))
    let after = try #require(posterior(of: "vague", ["symptom": .present, "proof": .absent]))
    #expect(after > before)
  }

  @Test("two independent causes can both be named")
  func independence() throws {
    let seen: [String: FindingState] = ["proof": .present, "other": .present]
    #expect(try #require(posterior(of: "broken", seen)) > 0.9)
    #expect(try #require(posterior(of: "elsewhere", seen)) > 0.75)
  }

  @Test("what shares no cause changes nothing")
  func separation() {
    let alone = posterior(of: "elsewhere", ["other": .present])
    #expect(posterior(of: "elsewhere", ["other": .present, "symptom": .present]) == alone)
  }

  @Test("unknown changes nothing", arguments: UInt64(0)..<50)
  func unknown(seed: UInt64) {
    let random = RandomCase(seed: seed)
    let known = random.observations.filter { $0.value != .unknown }
    #expect(random.network.posteriors(random.observations) == random.network.posteriors(known))
  }

  @Test("a finding that nobody declared changes nothing")
  func undeclared() {
    #expect(Self.network.posteriors(["nobody.knows": .present]) == Self.network.posteriors([:]))
  }

  @Test("absent evidence never raises its own causes", arguments: UInt64(0)..<50)
  func absentLowers(seed: UInt64) throws {
    let random = RandomCase(seed: seed)
    let finding = try #require(random.findings.first)
    let network = random.network
    let before = network.posteriors([:])
    let after = network.posteriors([finding.id: .absent])
    for link in finding.causes {
      #expect(try #require(after[link.id]) <= (try #require(before[link.id])) + 1e-15)
    }
  }

  @Test("the order of declarations decides nothing, to the last bit", arguments: UInt64(0)..<100)
  func order(seed: UInt64) {
    let random = RandomCase(seed: seed)
    var shuffler = SplitMix64(seed: seed &+ 77)
    let shuffled = Network(
      causes: random.causes.shuffled(using: &shuffler),
      findings: random.findings.shuffled(using: &shuffler))
    #expect(
      shuffled.posteriors(random.observations) == random.network.posteriors(random.observations))
  }
}
