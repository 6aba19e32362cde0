internal import Linux
internal import PacketFilter
internal import PluginKit

/// What a sight of the packet filter says about the connection.
struct FirewallJudge {
  /// What a conversation by TCP can meet.
  private static let ofTCP: [FirewallFinding] = [.dropsOut, .rejectsOut, .dropsAnswer]

  let sight: Sight
  private var judgement = Judgement()

  static func judge(_ sight: Sight) -> Judgement {
    var judge = FirewallJudge(sight: sight)
    switch sight.reading {
    case .read(let verdicts): judge.judge(verdicts)
    case .forbidden: judge.judgeFromOutside()
    case .failed(let why):
      judge.doubtEverything("This machine's packet filter could not be read: \(why).")
    }
    return judge.judgement
  }

  private init(sight: Sight) {
    self.sight = sight
  }

  // MARK: - Without the rules

  /// Users see only what the kernel does to a packet of their own.
  private mutating func judgeFromOutside() {
    if let error = sight.datagramError {
      judgement.see(
        .dropsUDP,
        "The kernel did not let a UDP packet to \(place) leave: \(SystemError.message(error)).",
        [Evidence("error", SystemError.message(error))])
    }
    let help =
      sight.isRoot
      ? "Run with the capability CAP_NET_ADMIN, in a container on its host as well, to read the "
        + "packet filter."
      : "Run as root, to read this machine's packet filter."
    doubtEverything("Only root may read the rules of this machine's packet filter.", help: help)
  }

  /// An open connection has met no rule, and needs no help.
  private mutating func doubtEverything(_ why: String, help: String? = nil) {
    if sight.isOpen {
      judgement.doubt([.redirects, .counted, .dropsUDP], because: why)
    } else {
      judgement.doubt(FirewallFinding.allCases, because: why, help: help)
    }
  }

  // MARK: - With the rules

  private mutating func judge(_ verdicts: Sight.Verdicts) {
    judgeUDP(verdicts)
    judgeRedirection(verdicts)
    if sight.isOpen {
      judgement.doubt([.counted], because: "The connection opens, so no rule was tried.")
    } else {
      judgeTCP(verdicts)
      judgeGaps()
    }
  }

  private mutating func judgeTCP(_ verdicts: Sight.Verdicts) {
    switch verdicts.tcp.request {
    case .stops(let decision): blame(decision, verdicts)
    case .undecided(let decisions):
      doubt([.dropsOut, .rejectsOut, .counted], decisions, verdicts)
      judgeAnswer(verdicts)
    case .passes: judgeAnswer(verdicts)
    }
    guard !judgement.sightings.contains(where: { $0.finding != .dropsUDP }) else {
      judgement.doubt(Self.ofTCP + [.redirects], because: "Another rule was found to decide.")
      judgement.doubt([.counted], because: "The rule that decides does not count.")
      return
    }
    judgement.doubt([.counted], because: "No rule was found that stops the connection.")
  }

  /// A rule that stops the client's packet, if what was seen of the connection does not belie it.
  private mutating func blame(_ decision: Decision, _ verdicts: Sight.Verdicts) {
    guard let blame = verdicts.blames[decision], isCredible(blame) else {
      let why = "What was seen of the connection does not fit the rule that was read."
      return judgement.doubt(Self.ofTCP + [.counted], because: why)
    }
    let isDrop = decision.kind == .drop
    see(isDrop ? .dropsOut : .rejectsOut, blame, .request)
  }

  /// A packet that was dropped has no answer, and a rule that decides has counted the trial.
  private func isCredible(_ blame: Blame) -> Bool {
    let isAnswered = ["refused", "host-unreachable"].contains(sight.outcome ?? "")
    return !(blame.decision.kind == .drop && isAnswered) && blame.counted != 0
  }

  private mutating func judgeAnswer(_ verdicts: Sight.Verdicts) {
    switch verdicts.tcp.answer {
    case .passes: break
    case .undecided(let decisions): doubt([.dropsAnswer], decisions, verdicts)
    case .stops(let decision):
      guard let blame = verdicts.blames[decision], sight.outcome != "refused" else {
        let why = "An answer came, although a rule was read that stops it."
        return judgement.doubt([.dropsAnswer], because: why)
      }
      see(.dropsAnswer, blame, .answer)
    }
  }

  private mutating func judgeRedirection(_ verdicts: Sight.Verdicts) {
    guard let decision = verdicts.tcp.redirection, let blame = verdicts.blames[decision] else {
      return
    }
    see(.redirects, blame, .request)
  }

  private mutating func judgeUDP(_ verdicts: Sight.Verdicts) {
    switch verdicts.udp.request {
    case .passes: break
    case .undecided(let decisions): doubt([.dropsUDP], decisions, verdicts)
    case .stops(let decision):
      guard let blame = verdicts.blames[decision] else { return }
      see(.dropsUDP, blame, .datagram)
    }
  }

  /// What nf_tables does not show, and what it does show does not explain.
  private mutating func judgeGaps() {
    if !sight.oldTables.isEmpty {
      judgement.doubt(
        Self.ofTCP + [.redirects],
        because: "The old iptables has tables here (\(sight.oldTables.joined(separator: ", "))), "
          + "whose rules are not read.",
        help: "Look for a rule about \(place) with: sudo iptables-legacy-save")
    }
    if sight.outcome == "denied-here" {
      judgement.doubt(
        Self.ofTCP,
        because: "This machine forbids the connection, and no rule of its packet filter says so.")
    }
  }
}

// MARK: - Words

extension FirewallJudge {
  private var place: String { "\(sight.address.host) port \(sight.address.port)" }

  private mutating func see(
    _ finding: FirewallFinding, _ blame: Blame, _ subject: RuleException.Subject
  ) {
    let words = BlameWords(blame: blame, address: sight.address, subject: subject)
    judgement.see(finding, words.sentence, words.evidence, words.remedies)
    if let counted = blame.counted, counted > 0, finding != .dropsUDP {
      judgement.see(
        .counted, "The rule counted what was sent to try it (\(counted) more).",
        [Evidence("packets-counted", counted)])
    }
  }

  private mutating func doubt(
    _ findings: [FirewallFinding], _ decisions: [Decision], _ verdicts: Sight.Verdicts
  ) {
    let rule = decisions.compactMap { verdicts.blames[$0] }.first.map {
      BlameWords(blame: $0, address: sight.address, subject: .request).place
    }
    let which = rule.map { " (\($0))" } ?? ""
    judgement.doubt(
      findings, because: "A rule asks for something that cannot be told from here\(which).")
  }
}
