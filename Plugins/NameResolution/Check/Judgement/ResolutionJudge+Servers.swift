internal import PluginKit

// What is wrong with the servers.
extension ResolutionJudge {
  /// No configured server answered anything.
  var serversSilent: Abnormality? {
    guard !isResolved, seen.namesServers, !asked.isEmpty else { return nil }
    guard asked.allSatisfy(\.outcome.isSilence) else { return nil }
    let deaf = asked.filter { $0.outcome == .unreachable }
    let who = deaf.count == asked.count ? "" : "\(list(deaf)): "
    let how =
      deaf.isEmpty
      ? "to two tries within 2.4 s" : "(\(who)nothing listens there, or no way leads there)"
    return Abnormality(
      kind: .serversSilent, message: "No answer from \(list(asked)) \(how)", evidence: evidence,
      remedies: [
        Remedy(
          "Check the network; if the servers belong to a VPN, connect it or remove its left-overs "
            + "from the resolver settings", command: "resolvectl status")
      ])
  }

  /// Everyone who answers refuses.
  var serverRefused: Abnormality? {
    failure(.serverRefused, "or ask its keeper to serve this network") {
      $0.outcome == .refused
    }
  }

  /// Everyone who answers fails.
  var serverFailed: Abnormality? {
    failure(.serverFailed, "its keeper's log tells why (forwarder, DNSSEC, zone)") {
      $0.outcome.isFailure
    }
  }

  /// A server is of no use, although another is or the name was found without any.
  var someServersBad: Abnormality? {
    let bad = seen.namesServers ? asked.filter { !$0.outcome.isAnswer } : []
    guard let first = bad.first, isResolved || !answering.isEmpty else { return nil }
    let other =
      answering.first.map { "\($0.serverText) answers" } ?? "the name is found without servers"
    let slow =
      seen.system == .unfinished && asked.first?.outcome.isSilence == true
      ? "; it stands first, so every lookup on this system waits for it" : ""
    return Abnormality(
      kind: .someServersBad,
      message: bad.map { "\($0.serverText): \($0.outcome)" }.joined(separator: ", ")
        + ", while \(other)\(slow)",
      evidence: evidence,
      remedies: [
        Remedy(
          "Mend \(first.serverText), or take it out of the resolver settings",
          command: query(first))
      ])
  }

  /// The system has nobody to ask.
  var noServer: Abnormality? {
    guard !seen.namesServers, !isResolved, answering.isEmpty else { return nil }
    return Abnormality(
      kind: .noServer,
      message: "/etc/resolv.conf names no server, and none answers on this machine itself",
      evidence: evidence,
      remedies: [
        Remedy(
          "Connect to the network, which brings name servers, or configure one",
          command: "resolvectl status")
      ])
  }

  /// A failure shared by all servers that answer, with those of the other failing kind allowed.
  private func failure(
    _ kind: FindingKind, _ mend: String, _ matches: (ServerAnswer) -> Bool
  ) -> Abnormality? {
    let failing = asked.filter(matches)
    guard !isResolved, let first = failing.first, answering.isEmpty else { return nil }
    let said = failing.map { "\($0.serverText) \($0.outcome)" }.joined(separator: " and ")
    return Abnormality(
      kind: kind, message: "Asked for \(seen.name), \(said)", evidence: evidence,
      remedies: [
        Remedy(
          "Use another name server than \(first.serverText); \(mend)", command: query(first))
      ])
  }
}
