import Diagnosis
import Testing

@Suite("Network of what all plugins declare")
struct NetworkTests {
  private static let ours = Cause(id: "ours", title: "Ours", effect: .blocks, prior: 0.1)
  private static let seen = FindingDefinition(
    id: "seen", title: "Seen", effect: .none, leak: 0.01, causes: [Link("ours", 0.8)])

  @Test("a vendor's cause takes part in a finding of ours")
  func vendorCause() throws {
    let vendors = Cause(
      id: "acme.shield", title: "Shield", effect: .blocks, prior: 0.1,
      explains: [Link("seen", 0.99)])
    let before = Network(causes: [Self.ours], findings: [Self.seen])
    let after = Network(causes: [Self.ours, vendors], findings: [Self.seen])
    let alone = try #require(before.posteriors(["seen": .present])["ours"])
    let posteriors = after.posteriors(["seen": .present])
    #expect(try #require(posteriors["acme.shield"]) > (try #require(posteriors["ours"])))
    #expect(try #require(posteriors["ours"]) < alone)
  }

  @Test("a vendor's finding raises a cause of ours")
  func vendorFinding() throws {
    let vendors = FindingDefinition(
      id: "acme.log", title: "Log", effect: .none, leak: 0.001, causes: [Link("ours", 0.9)])
    let network = Network(causes: [Self.ours], findings: [Self.seen, vendors])
    let posteriors = network.posteriors(["acme.log": .present])
    #expect(try #require(posteriors["ours"]) > 0.9)
  }

  @Test("a vendor's link to a cause of ours adds to it and keeps its words")
  func vendorExtendsCause() throws {
    let again = Cause(
      id: "ours", title: "Theirs", effect: .none, prior: 0.9, explains: [Link("acme.log", 0.9)])
    let log = FindingDefinition(
      id: "acme.log", title: "Log", effect: .none, leak: 0.001, causes: [])
    let network = Network(causes: [Self.ours, again], findings: [Self.seen, log])
    #expect(network.causes.map(\.title) == ["Ours"])
    #expect(try #require(network.posteriors(["acme.log": .present])["ours"]) > 0.9)
  }

  @Test("of two strengths for one link the stronger stands")
  func strongerLink() {
    let cause = Cause(
      id: "ours", title: "Ours", effect: .blocks, prior: 0.1, explains: [Link("seen", 0.3)])
    let twice = Network(causes: [cause], findings: [Self.seen])
    let once = Network(causes: [Self.ours], findings: [Self.seen])
    #expect(twice.posteriors(["seen": .present]) == once.posteriors(["seen": .present]))
  }

  @Test("links to what nobody declares are listed and harmless")
  func unknownReferences() {
    let stray = Cause(
      id: "stray", title: "Stray", effect: .blocks, prior: 0.1, explains: [Link("nowhere", 0.5)])
    let misspelled = FindingDefinition(
      id: "late", title: "Late", effect: .none, leak: 0.01, causes: [Link("uors", 0.8)])
    let network = Network(causes: [Self.ours, stray], findings: [misspelled])
    #expect(network.unknownReferences.map(\.from) == ["late", "stray"])
    #expect(network.unknownReferences.map(\.to) == ["uors", "nowhere"])
    #expect(network.posteriors(["late": .present]) == network.posteriors([:]))
  }
}
