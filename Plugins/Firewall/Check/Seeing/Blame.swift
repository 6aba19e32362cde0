internal import PacketFilter

/// A decision with all that people need to find who made it.
struct Blame: Hashable, Sendable {
  let decision: Decision
  /// The rule in the words of nft; nil for a chain's policy.
  var rule: String?
  let owner: RuleOwner
  /// How many packets the rule had counted, and how many more after one was sent; nil where it
  /// does not count.
  var counted: UInt64?

  init(_ decision: Decision, rule: String? = nil, owner: RuleOwner = .administrator) {
    self.decision = decision
    self.rule = rule
    self.owner = owner
  }

  /// What this does, in one word for a sentence.
  var verb: String {
    switch decision.kind {
    case .reject: "rejects"
    case .redirect: "redirects"
    default: "drops"
    }
  }
}
