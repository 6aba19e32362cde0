import Testing

/// One fault, the truth about it, and what the tested program has to say.
struct Scenario: Sendable {
  /// A few words that name it, for people and for picking it.
  private(set) var name: String
  /// What is really the matter, in one sentence.
  let truth: String
  /// What is typed as the target.
  var target = Site.name
  /// Who asks, and where.
  var asker = Asker()
  /// The level, and with it the exit status, and the causes.
  let expectation: Expectation
  /// What plain tools see from the client when the fault is there.
  let symptoms: [Symptom]
  /// What the way to the server is like.
  var link = Wire.direct
  /// What is set up, in this order, after the network.
  let steps: [Step]

  init(
    _ name: String, truth: String, target: String = Site.name, asker: Asker = Asker(),
    _ level: Expectation.Level,
    _ causes: [String] = [], reached: String? = nil,
    listed: (fact: String, text: String)? = nil, symptoms: [Symptom],
    link: Wire = .direct, steps: [Step]
  ) {
    self.name = name
    self.truth = truth
    self.target = target
    self.asker = asker
    expectation = Expectation(level: level, reached: reached, causes: causes, listed: listed)
    self.symptoms = symptoms
    self.link = link
    self.steps = steps
  }
}

extension Scenario {
  /// The same, asked by a user without privileges: less is seen, and nothing else must be said.
  var asUser: Scenario {
    var other = self
    other.name += ", as a user"
    other.asker.isRoot = false
    return other
  }
}

// MARK: - CustomTestStringConvertible

extension Scenario: CustomTestStringConvertible {
  var testDescription: String { name }
}

// MARK: - All of them

extension Scenario {
  private static let everything: [Scenario] = [
    reach,
    routes,
    tunnels,
    links,
    filters,
    ownFirewall,
    names,
    nameServers,
    addresses,
    refusals,
    negotiation,
    brokenAnswers,
    tls,
    agreements,
    software,
    products,
    healthy,
    healthy.map(\.asUser),
    credentials,
    paths,
    ownService,
  ].flatMap(\.self)

  /// Every scenario, or those that LAB_ONLY picks. Slow ones first, so that none runs last alone.
  static let chosen: [Scenario] = everything.filter {
    $0.name.contains(Settings.only ?? $0.name)
  }
}
