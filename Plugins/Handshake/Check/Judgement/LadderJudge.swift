internal import Linux
internal import PluginKit
internal import RDPWire

/// Turns the outcomes of all addresses into findings.
enum LadderJudge {
  /// One address and what its ladder saw.
  struct Attempt: Hashable, Sendable {
    let address: SocketAddress
    let result: LadderResult
  }

  /// A silence shorter than this says nothing: one lost packet is repeated only after a second.
  /// In microseconds.
  static let shortestSilence = 1_000_000

  /// Whether a silence lasted too short to be one, which happens when the deadline was near.
  static func isTooShort(_ rung: Rung, _ result: LadderResult) -> Bool {
    result.elapsed[rung].map { $0 < shortestSilence } ?? false
  }

  /// What is said of a silence that was too short.
  static let tooShort = "The time was too short to tell silence from delay."

  /// - Parameters:
  ///   - attempts: Every address that was tried.
  ///   - leader: The attempt that got furthest.
  ///   - interfaces: This machine's; nil when they cannot be listed.
  static func judge(
    _ attempts: [Attempt], leader: Attempt, interfaces: [NetworkInterface]? = nil
  ) -> Judgement {
    var judgement = Judgement()
    switch leader.result.stop {
    case .tcp: TCPJudge.judge(attempts, interfaces, into: &judgement)
    case .negotiation: NegotiationJudge.judge(leader, into: &judgement)
    case .tls: TLSJudge.judge(leader, into: &judgement)
    case nil: NegotiationJudge.judge(leader, into: &judgement)
    }
    if leader.result.tcp == .open { TCPJudge.judgeOthers(attempts, into: &judgement) }
    doubtWhatWasNotReached(leader.result, attempts.count, into: &judgement)
    doubtWhatWasExcluded(into: &judgement)
    return judgement
  }

  /// One rung has one outcome: what was seen leaves no room for its siblings, so that their absence
  /// tells nothing about a cause that shows now this way, now that.
  private static func doubtWhatWasExcluded(into judgement: inout Judgement) {
    for group in HandshakeFindings.exclusive {
      let ids = HandshakeFindings.ids(group)
      guard !judgement.seen.isDisjoint(with: ids) else { continue }
      judgement.doubt(ids, because: "The attempt ended in another way.")
    }
  }

  /// What lies behind the stop was not seen, and that is not the same as absent.
  private static func doubtWhatWasNotReached(
    _ result: LadderResult, _ count: Int, into judgement: inout Judgement
  ) {
    let why: String
    var hidden: [Finding] = []
    switch result.stop {
    case .tcp:
      why = "No connection opened, so nothing behind it could be seen."
      hidden = HandshakeFindings.negotiation + HandshakeFindings.tls
    case .negotiation:
      why = "The negotiation failed, so the TLS handshake could not be seen."
      hidden = HandshakeFindings.tls
    case nil where result.tls == nil:
      why = "The server chose standard RDP security, so there was no TLS handshake to see."
      hidden = HandshakeFindings.tls
    default: return
    }
    judgement.doubt(HandshakeFindings.ids(hidden), because: why)
  }
}
