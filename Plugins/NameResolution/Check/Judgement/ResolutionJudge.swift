internal import Linux

/// Decides what the observations mean. Pure: the same observations always give the same judgement.
struct ResolutionJudge {
  let seen: Observations

  /// All findings, in a fixed order.
  func judgement() -> Judgement {
    var judgement = Judgement(isResolved: isResolved)
    judgement.findings = [
      nameUnknown, noData, systemDiffers, serversSilent, serverRefused, serverFailed,
      someServersBad, answersDisagree, hostsOverrides, uselessAddress, noServer,
      offline, noRoute, routerSilent,
    ].compactMap { $0 }
    judgement.unknown = unknown
    return judgement
  }

  /// A client gets an address.
  var isResolved: Bool { !seen.addresses.isEmpty }

  /// The servers whose answer was waited for; the others say nothing, not even by silence.
  var asked: [ServerAnswer] { seen.servers.filter { $0.outcome != .pending } }

  /// The servers that said something about the name that can be relied on.
  var answering: [ServerAnswer] { asked.filter(\.outcome.isAnswer) }

  /// What could not be told: without any word about the name, nothing can be said about it.
  private var unknown: [String: String] {
    guard !isResolved, answering.isEmpty else { return [:] }
    let why = "no name server said anything about the name"
    let kinds = [FindingKind.nameUnknown, .noData, .answersDisagree]
    return Dictionary(uniqueKeysWithValues: kinds.map { ($0.rawValue, why) })
  }
}
