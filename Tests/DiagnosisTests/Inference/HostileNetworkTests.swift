import Testing

@testable import Diagnosis

@Suite("A hostile plugin's declarations")
struct HostileNetworkTests {
  /// Findings and causes that all hang together.
  private static func crowd(findings: Int, causes: Int) -> Network {
    Network(
      causes: (0..<causes).map {
        Cause(id: "acme.c\($0)", title: "C", effect: .blocks, prior: 0.01)
      },
      findings: (0..<findings).map { finding in
        FindingDefinition(
          id: "acme.f\(finding)", title: "F", effect: .none, leak: 0.001,
          causes: (0..<20).map { Link("acme.c\((finding * 7 + $0 * 13) % causes)", 0.5) })
      })
  }

  private static func allPresent(_ network: Network) -> [String: FindingState] {
    network.findings.reduce(into: [:]) { $0[$1.id] = .present }
  }

  @Test("thousands of entangled findings stay within the limit, and it is said")
  func crowd() {
    let network = Self.crowd(findings: 3000, causes: 1000)
    let belief = network.infer(Self.allPresent(network))
    #expect(!belief.isExact)
    #expect(belief.steps <= 1 << 20)
    #expect(belief.steps > 0)
    #expect(belief.probabilities.allSatisfy { (0...1).contains($0) })
  }

  @Test("what is left out does not depend on the order of declarations")
  func determinism() {
    let network = Self.crowd(findings: 60, causes: 90)
    var shuffler = SplitMix64(seed: 5)
    let definitions = (0..<60).map { finding in
      FindingDefinition(
        id: "acme.f\(finding)", title: "F", effect: .none, leak: 0.001,
        causes: (0..<20).map { Link("acme.c\((finding * 7 + $0 * 13) % 90)", 0.5) })
    }
    let shuffled = Network(
      causes: network.causes.shuffled(using: &shuffler),
      findings: definitions.shuffled(using: &shuffler))
    let seen = Self.allPresent(network)
    #expect(!network.infer(seen).isExact)
    #expect(network.posteriors(seen) == shuffled.posteriors(seen))
  }

  @Test("many separate crowds together stay within the total")
  func manyCrowds() {
    let causes = (0..<2400).map {
      Cause(id: "c\($0)", title: "C", effect: .blocks, prior: 0.01)
    }
    // Each crowd of 30 causes and 9 findings would fit by itself: 80 of them do not.
    let findings = (0..<80).flatMap { crowd in
      (0..<9).map { finding in
        FindingDefinition(
          id: "f\(crowd).\(finding)", title: "F", effect: .none, leak: 0.001,
          causes: (0..<16).map { Link("c\(crowd * 30 + ($0 * 7 + finding) % 30)", 0.5) })
      }
    }
    let network = Network(causes: causes, findings: findings)
    let belief = network.infer(Self.allPresent(network))
    #expect(!belief.isExact)
    #expect(belief.steps <= 1 << 21)
    #expect(belief.steps > 1 << 20)
  }

  @Test("a flood does not crowd out a small answer")
  func smallAnswerSurvives() throws {
    let flood = Self.crowd(findings: 400, causes: 300)
    let definitions = (0..<400).map { finding in
      FindingDefinition(
        id: "acme.f\(finding)", title: "F", effect: .none, leak: 0.001,
        causes: (0..<20).map { Link("acme.c\((finding * 7 + $0 * 13) % 300)", 0.5) })
    }
    let network = Network(
      causes: flood.causes + [Cause(id: "ours", title: "Ours", effect: .blocks, prior: 0.05)],
      findings: definitions + [
        FindingDefinition(
          id: "seen", title: "Seen", effect: .none, leak: 0.001, causes: [Link("ours", 0.9)])
      ])
    let posteriors = network.posteriors(Self.allPresent(network))
    #expect(try #require(posteriors["ours"]) > 0.9)
  }

  @Test("one monstrous finding is passed over, the others count")
  func monster() throws {
    let causes = (0..<50).map { Cause(id: "c\($0)", title: "C", effect: .blocks, prior: 0.01) }
    let monster = FindingDefinition(
      id: "monster", title: "M", effect: .none, leak: 0, causes: causes.map { Link($0.id, 0.9) })
    let modest = FindingDefinition(
      id: "modest", title: "F", effect: .none, leak: 0.001, causes: [Link("c0", 0.9)])
    let network = Network(causes: causes, findings: [monster, modest])
    let belief = network.infer(
      present: network.findings, absent: [], limits: Network.Limits(component: 64, total: 64))
    #expect(!belief.isExact)
    let position = try #require(network.causes.firstIndex { $0.id == "c0" })
    #expect(belief.probabilities[position] > 0.8)
  }

  @Test(
    "numbers that are no probabilities do no harm",
    arguments: [Double.nan, .infinity, -.infinity, 0, 1, -3, 7])
  func impossibleNumbers(number: Double) {
    let network = Network(
      causes: [
        Cause(id: "a", title: "A", effect: .blocks, prior: number),
        Cause(id: "b", title: "B", effect: .blocks, prior: 0.1),
      ],
      findings: [
        FindingDefinition(
          id: "f", title: "F", effect: .none, leak: number,
          causes: [Link("a", number), Link("b", number)])
      ])
    for state in [FindingState.present, .absent] {
      let posteriors = network.posteriors(["f": state])
      #expect(posteriors.values.allSatisfy { (0...1).contains($0) })
    }
  }
}
