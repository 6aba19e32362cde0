import Testing

@testable import Diagnosis

@Suite("Inference against its definition")
struct ExactnessTests {
  @Test("posteriors are those of brute force", arguments: UInt64(0)..<400)
  func bruteForce(seed: UInt64) throws {
    let random = RandomCase(seed: seed)
    let isPresent = random.observations.filter { $0.value != .unknown }.mapValues { $0 == .present }
    let expected = BruteForce(random).posteriors(isPresent)
    let posteriors = random.network.posteriors(random.observations)
    #expect(posteriors.count == expected.count)
    for (id, probability) in posteriors {
      #expect(abs(probability - (try #require(expected[id]))) < 1e-9, "\(id)")
    }
  }

  @Test("both algorithms agree, on the likelihood too", arguments: UInt64(1000)..<1300)
  func algorithmsAgree(seed: UInt64) {
    let network = RandomCase(seed: seed).network
    let problem = Network.Component(network.findings).problem(priors: network.priors)
    let quick = Quickscore(problem).solve()
    let slow = Enumeration(problem).solve()
    #expect(abs(quick.logLikelihood - slow.logLikelihood) < 1e-9)
    for (one, other) in zip(quick.probabilities, slow.probabilities) {
      #expect(abs(one - other) < 1e-9)
    }
  }

  @Test("improbable evidence keeps its digits", arguments: [2, 6, 10])
  func improbableEvidence(count: Int) {
    // One cause of one in a million explains all; the leaks alone would need many coincidences.
    let problem = NoisyOr(
      priors: [1e-6], leaks: Array(repeating: 1e-6, count: count),
      edges: Array(repeating: [Network.Edge(cause: 0, strength: 0.5)], count: count))
    let probability = Quickscore(problem).solve().probabilities[0]
    #expect(probability > 0.999)
    #expect(abs(probability - Enumeration(problem).solve().probabilities[0]) < 1e-12)
  }

  @Test("the chosen algorithm is the cheaper one")
  func choice() {
    #expect(Network.Size(findings: 2, causes: 9, links: 9).prefersFindings)
    #expect(!Network.Size(findings: 9, causes: 2, links: 9).prefersFindings)
    #expect(Network.Size(findings: 9000, causes: 9000, links: 1).steps == Int.max)
  }
}
