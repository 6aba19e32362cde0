private import Glibc
internal import Linux
internal import RDPWire

// The X.224 exchange.
extension Ladder {
  /// Takes an event of the X.224 exchange.
  mutating func negotiating(_ event: Event, _ now: MonotonicTime) -> [Action] {
    guard current != nil else { return [] }
    current = .negotiation
    switch event {
    case .bytes(let bytes): return negotiate(bytes, now)
    case .connected: return []
    case .closed: return answered(broken(.closed), now)
    case .deadline: return answered(broken(.silent), now)
    case .error(let failure):
      result.errorNumber = failure.number
      return answered(broken(Self.gone.contains(failure.number) ? .silent : .reset), now)
    }
  }

  /// Errors that say that nothing came back any more, rather than that the peer broke it off.
  static let gone: Set<CInt> = [ETIMEDOUT, EHOSTUNREACH, ENETUNREACH, EHOSTDOWN]

  /// Reads the answer as far as it has come.
  private mutating func negotiate(_ bytes: [UInt8], _ now: MonotonicTime) -> [Action] {
    answer += bytes.prefix(Self.answerLimit - answer.count)
    switch ConnectionConfirm.parse(answer) {
    case .needMore where answer.count < Self.answerLimit:
      if !bytes.isEmpty { extend(by: plan.limits.negotiation, from: now) }
      return []
    case .needMore: return answered(.malformed("a packet too long for an answer"), now)
    case .invalid(let error):
      guard mayBecomeClearer else { return answered(foreign("\(error)"), now) }
      deadline = min(deadline ?? now, now.advanced(milliseconds: Self.trickleMilliseconds))
      return []
    case .value(let confirm, let consumed):
      let actions = answered(NegotiationOutcome(confirm.answer, to: plan.protocols), now)
      return actions + secure(answer.dropFirst(consumed), now)
    }
  }

  /// Whether more bytes could name a protocol that a few do not: a text without its line's end.
  private var mayBecomeClearer: Bool {
    answer.first != 3 && answer.count < 64 && !answer.contains(0x0A)
      && ForeignProtocol.recognise(answer)?.kind == .unknown
  }

  /// The outcome when nothing more comes: what there is of an answer, or the way it ended.
  private mutating func broken(_ ending: NegotiationOutcome) -> NegotiationOutcome {
    result.fragment = answer.count
    return answer.isEmpty || answer.first == 3 ? ending : foreign("")
  }

  /// The outcome for bytes that are no answer.
  private func foreign(_ trouble: String) -> NegotiationOutcome {
    if let other = ForeignProtocol.recognise(answer) {
      return .foreign(name: other.name, detail: other.detail)
    }
    return .malformed("\(trouble): \(Excerpt.of(answer.prefix(32)))")
  }

  /// Ends the exchange, and the ladder where no TLS follows.
  private mutating func answered(_ outcome: NegotiationOutcome, _ now: MonotonicTime) -> [Action] {
    result.negotiation = outcome
    return conclude(.negotiation, at: now, goesOn: outcome.leadsToTLS)
  }
}

extension NegotiationOutcome {
  /// Reads the server's answer.
  ///
  /// - Parameters:
  ///   - answer: What the server says.
  ///   - offer: What it was offered.
  fileprivate init(_ answer: NegotiationAnswer, to offer: SecurityProtocols) {
    self =
      switch answer {
      case .selected(let protocols, _) where !offer.isSuperset(of: protocols):
        .unoffered(protocols)
      case .selected(let protocols, let flags): .selected(protocols, flags)
      case .failure(let failure): .refused(failure)
      case .none: .unnegotiated
      }
  }
}
