/// What a ruleset says of a conversation: of the client's packet, and of the server's answer.
package struct FlowVerdict: Hashable, Sendable {
  package let request: Passage
  package let answer: Passage
  /// The rule that leads the client's packet to another place.
  package let redirection: Decision?

  package init(request: Passage, answer: Passage = .passes, redirection: Decision? = nil) {
    self.request = request
    self.answer = answer
    self.redirection = redirection
  }

  /// The hooks that a packet sees on its way out of this machine, and on its way in.
  private static let out: [Hook] = [.output, .postrouting, .egress]
  private static let into: [Hook] = [.ingress, .prerouting, .input]

  /// Sends the packets through the rules.
  ///
  /// What a packet between two programs of one machine sees on its way in counts as the request's.
  /// Nothing is asked about the answer by UDP, since there need not be any.
  ///
  /// - Parameter ownPorts: Ports that this side may take: where they differ, nothing is certain.
  package init(
    of flow: Flow, ownPorts: [UInt16], _ ruleset: Ruleset, _ sets: some SetSource
  ) {
    let both = Self.out + Self.into
    let request = Self.pass(
      .request, flow, ownPorts, flow.isLocal ? both : Self.out, ruleset, sets)
    var answer = Passage.passes
    if flow.transport == .tcp {
      let hooks = flow.isLocal ? both : Self.into
      answer = Self.pass(.answer, flow, ownPorts, hooks, ruleset, sets).passage
    }
    self.init(
      request: request.passage, answer: answer, redirection: request.redirection)
  }

  /// Sends one packet through the rules, and again with another port where one asks for it.
  private static func pass(
    _ step: Packet.Step, _ flow: Flow, _ ownPorts: [UInt16], _ hooks: [Hook], _ ruleset: Ruleset,
    _ sets: some SetSource
  ) -> (passage: Passage, redirection: Decision?) {
    var result: (passage: Passage, redirection: Decision?)?
    for port in ownPorts {
      var flow = flow
      flow.ownPort = port
      var walk = Walk(Packet(step, of: flow), through: ruleset, sets)
      let passage = walk.pass(hooks)
      result = (result?.passage.joined(passage) ?? passage, result?.redirection ?? walk.redirection)
      guard walk.asksOwnPort else { break }
    }
    return result ?? (.passes, nil)
  }
}

extension Passage {
  /// What holds where either may be the case.
  fileprivate func joined(_ other: Passage) -> Passage {
    self == other ? self : .undecided(decisions + other.decisions)
  }

  private var decisions: [Decision] {
    switch self {
    case .passes: []
    case .stops(let decision): [decision]
    case .undecided(let decisions): decisions
    }
  }
}
