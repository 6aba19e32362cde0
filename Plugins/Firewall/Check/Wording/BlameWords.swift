internal import Linux
internal import PacketFilter
internal import PluginKit

/// The words about a rule that decides: a sentence, evidence, and what mends it.
struct BlameWords {
  let blame: Blame
  let address: SocketAddress
  let subject: RuleException.Subject

  private var decision: Decision { blame.decision }

  /// Who does what.
  var sentence: String {
    let what = decision.handle == nil ? "policy" : "rule"
    let who = blame.owner.name.map { "\($0)\($0.hasSuffix("s") ? "'" : "'s") \(what)" }
    return "\(who ?? "A \(what) of this machine") \(blame.verb) \(object)\(destination): \(place)."
  }

  private var object: String {
    switch subject {
    case .request: "TCP to \(address.host) port \(address.port)"
    case .answer: "the answers of \(address.host) port \(address.port)"
    case .datagram: "UDP to \(address.host) port \(address.port)"
    }
  }

  /// Where a redirection leads.
  private var destination: String {
    guard case .redirect(let bytes, let port) = decision.kind else { return "" }
    let family = address.family
    let host = bytes.map { SocketAddress(family: family, bytes: $0, port: 0).host }
    let words = [host, port.map { "port \($0)" }].compactMap(\.self)
    return words.isEmpty ? "" : " to \(words.joined(separator: " "))"
  }

  /// The rule, and where it stands.
  var place: String {
    let chain = decision.chain
    let location = "chain \(chain.name) of table \(chain.family.word) \(chain.table)"
    guard let rule = blame.rule else { return "the policy of \(location)" }
    return "\"\(rule)\" in \(location)"
  }

  var evidence: [Evidence] {
    let chain = decision.chain
    var evidence = [
      Evidence("table", "\(chain.family.word) \(chain.table)"), Evidence("chain", chain.name),
    ]
    if decision.base != chain { evidence.append(Evidence("called-from", decision.base.name)) }
    if let handle = decision.handle { evidence.append(Evidence("handle", handle)) }
    evidence.append(Evidence("rule", blame.rule ?? "policy", .address))
    if let owner = blame.owner.name { evidence.append(Evidence("owner", owner)) }
    if let counted = blame.counted { evidence.append(Evidence("packets-counted", counted)) }
    evidence.append(Evidence("address", address.host, .address))
    return evidence
  }

  var remedies: [Remedy] {
    [
      RuleException(decision: decision, owner: blame.owner, address: address, subject: subject)
        .remedy
    ]
  }
}
