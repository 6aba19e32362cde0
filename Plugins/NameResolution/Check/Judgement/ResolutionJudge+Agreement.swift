internal import Linux
internal import PluginKit

// Who says something else than whom.
extension ResolutionJudge {
  /// Two answers about the same name that cannot both be right.
  var answersDisagree: Abnormality? {
    let pair = firstPair(voices, where: { !agree($0.outcome, $1.outcome) })
    guard let (one, other) = pair else { return nil }
    return Abnormality(
      kind: .answersDisagree,
      message: "\(one.speaker) says \(one.outcome), \(other.speaker) says \(other.outcome)"
        + split(one.outcome, other.outcome),
      evidence: evidence,
      remedies: [
        Remedy(
          "Find out which is right; flush this system's cache of names",
          command: "resolvectl query \(ShellWord.quoted(seen.name))")
      ])
  }

  /// The hosts file decides, and says something else than the servers.
  var hostsOverrides: Abnormality? {
    let local = Outcome.addresses(seen.hosts)
    guard decidedByHosts, let other = answering.first(where: { !$0.outcome.found.isEmpty }),
      !answering.contains(where: { !$0.outcome.found.isEmpty && agree($0.outcome, local) })
    else { return nil }
    return Abnormality(
      kind: .hostsOverrides,
      message: "/etc/hosts gives \(local) for \(seen.name), \(other.serverText) gives "
        + "\(other.outcome): connections go where the hosts file says",
      evidence: evidence + [Evidence("hosts-file", local, .address)],
      remedies: [
        Remedy(
          "Correct or remove the line in /etc/hosts if the name server is right",
          command: "grep -nwiF -e \(ShellWord.quoted(seen.name)) /etc/hosts")
      ])
  }

  /// The system's addresses are those of the hosts file.
  var decidedByHosts: Bool {
    guard !seen.hosts.isEmpty else { return false }
    return seen.system.found.isEmpty || !Set(seen.hosts).isDisjoint(with: seen.system.found)
  }

  /// Who has a say about the name: the servers, and the system unless its hosts file decided.
  private var voices: [(speaker: String, outcome: Outcome)] {
    let servers = answering.map { (speaker: $0.serverText, outcome: $0.outcome) }
    guard !decidedByHosts, !seen.system.found.isEmpty else { return servers }
    let knowing = servers.filter { !$0.outcome.found.isEmpty }
    // What the system knows by other means than name servers (mDNS, containers) is no contradiction.
    guard !knowing.isEmpty else { return servers }
    return servers + [(speaker: "this system", outcome: .addresses(seen.system.found))]
  }

  private func firstPair<Element>(
    _ items: [Element], where matches: (Element, Element) -> Bool
  ) -> (Element, Element)? {
    for (index, one) in items.enumerated() {
      for other in items.dropFirst(index + 1) where matches(one, other) { return (one, other) }
    }
    return nil
  }
}

// MARK: - Comparing

extension ResolutionJudge {
  /// Both can be right: they share an address, or have none of a common family.
  ///
  /// A server may rotate through a pool or leave a part out; that is no disagreement.
  func agree(_ one: Outcome, _ other: Outcome) -> Bool {
    let (left, right) = (Set(one.found), Set(other.found))
    guard !left.isEmpty, !right.isEmpty else { return left.isEmpty && right.isEmpty }
    guard left.isDisjoint(with: right) else { return true }
    return Set(left.map(\.family)).isDisjoint(with: right.map(\.family))
  }

  /// Words for a name that has one answer inside a network and another outside.
  private func split(_ one: Outcome, _ other: Outcome) -> String {
    let kinds = [one, other].map { $0.found.map(\.isPrivate) }
    guard kinds.allSatisfy({ !$0.isEmpty && Set($0).count == 1 }), kinds[0][0] != kinds[1][0]
    else { return "" }
    return " (split answers: the one is a private address, the other a public one)"
  }
}
