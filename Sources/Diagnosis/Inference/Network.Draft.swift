extension Network {
  /// The links of a network while declarations are added to it.
  struct Draft {
    /// The position of each cause among the sorted ones.
    let causeIndex: [String: Int]
    /// Links whose other end nobody declares.
    private(set) var unknownReferences: Set<UnknownReference> = []

    /// By finding: how heavy and how leaky it is.
    private var bodies: [String: (effect: Effect, leak: Double)] = [:]
    /// By finding, then by position of the cause: the strongest link that was declared.
    private var strengths: [String: [Int: Double]] = [:]

    /// Begins with causes that are sorted by id, and with findings that have no links yet.
    init(causes: [Cause], definitions: [FindingDefinition]) {
      causeIndex = Dictionary(uniqueKeysWithValues: causes.enumerated().map { ($1.id, $0) })
      for definition in definitions {
        let leak = Probability.clamped(definition.leak)
        let known = bodies[definition.id] ?? (.none, leak)
        let isHeavier = definition.effect.rawValue > known.effect.rawValue
        bodies[definition.id] = (
          isHeavier ? definition.effect : known.effect, max(known.leak, leak)
        )
      }
    }

    /// What was added so far, sorted by id.
    var findings: [Finding] {
      bodies.sorted { $0.key < $1.key }.map { id, body in
        let edges = strengths[id, default: [:]].map { Edge(cause: $0, strength: $1) }
        return Finding(
          id: id, effect: body.effect, leak: body.leak,
          edges: edges.sorted { $0.cause < $1.cause })
      }
    }

    /// Adds the links that findings declare.
    mutating func addLinks(of definitions: [FindingDefinition]) {
      for definition in definitions {
        for link in definition.causes {
          add(link, from: definition.id, finding: definition.id, cause: link.id)
        }
      }
    }

    /// Adds the links that causes declare.
    mutating func addLinks(of causes: [Cause]) {
      for cause in causes {
        for link in cause.explains {
          add(link, from: cause.id, finding: link.id, cause: cause.id)
        }
      }
    }

    /// Adds one link, or notes that its other end is unknown.
    private mutating func add(_ link: Link, from declarer: String, finding: String, cause: String) {
      guard let cause = causeIndex[cause], bodies[finding] != nil else {
        unknownReferences.insert(UnknownReference(from: declarer, to: link.id))
        return
      }
      let strength = Probability.clamped(link.strength)
      let strongest = max(strengths[finding]?[cause] ?? 0, strength)
      strengths[finding, default: [:]][cause] = strongest
    }
  }
}
