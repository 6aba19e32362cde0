private import Glibc
internal import Linux
internal import RDPWire
internal import TLSProbe

/// One connection's way up: TCP, X.224, TLS. Events go in, actions come out; it touches nothing.
struct Ladder {
  /// Makes the TLS side when its turn comes.
  typealias ChannelMaker = (TLSConfiguration) throws(TLSSetupError) -> any SecureChannel

  /// How long a server's first bytes may come in pieces before they are judged as they are.
  static let trickleMilliseconds = 300
  /// The most bytes kept of an answer that is not yet whole.
  static let answerLimit = 8192

  /// The search for a neighbour takes the kernel seconds: an error before this time is none of it.
  static let promptMicroseconds = 100_000

  /// What it offers, and how far it climbs.
  let plan: LadderPlan
  /// Makes the TLS side.
  let makeChannel: ChannelMaker
  /// What has been seen so far.
  var result = LadderResult()
  /// When to send the deadline event; nil once the ladder has ended.
  var deadline: MonotonicTime?
  /// When it ends at the latest, however slowly the server goes on.
  let end: MonotonicTime
  /// The rung being climbed, nil at the end.
  var current: Rung? = .tcp
  /// When the current rung began.
  var began: MonotonicTime
  /// Bytes of the X.224 answer.
  var answer: [UInt8] = []
  /// The TLS side, while it is at work.
  var channel: (any SecureChannel)?
  /// A handshake that is complete on this side, while the server may still refuse it.
  var completed: TLSSummary?

  /// Begins at the moment the connect is started.
  init(
    _ plan: LadderPlan, at now: MonotonicTime,
    makeChannel: @escaping ChannelMaker = { configuration throws(TLSSetupError) in
      try TLSClient(configuration: configuration)
    }
  ) {
    self.plan = plan
    self.makeChannel = makeChannel
    began = now
    deadline = now.advanced(milliseconds: plan.limits.tcp)
    end = now.advanced(milliseconds: plan.limits.whole)
  }

  /// Takes one event. After the end, nothing happens any more.
  mutating func handle(_ event: Event, at now: MonotonicTime) -> [Action] {
    switch current {
    case .tcp: connecting(event, now)
    case .negotiation: negotiating(event, now)
    case .tls: securing(event, now)
    case nil: []
    }
  }

  /// A server that goes on, if slowly, is not silent: it has a rung's time again, up to the end.
  mutating func extend(by limit: Int, from now: MonotonicTime) {
    deadline = max(deadline ?? now, min(end, now.advanced(milliseconds: limit)))
  }

  /// Notes the outcome of the current rung, and ends where it was the last.
  ///
  /// - Returns: What to do; without the end when there is more to climb.
  mutating func conclude(_ rung: Rung, at now: MonotonicTime, goesOn: Bool) -> [Action] {
    result.elapsed[rung] = now.microseconds(since: began)
    began = now
    if goesOn, rung < plan.goal { return [.report(rung)] }
    current = nil
    deadline = nil
    return [.report(rung), .finish]
  }
}

// MARK: - TCP

extension Ladder {
  /// Takes an event while the connection is being opened.
  private mutating func connecting(_ event: Event, _ now: MonotonicTime) -> [Action] {
    switch event {
    case .connected(let roundTrip):
      let actions = opened(roundTrip, now)
      return current == nil ? actions : actions + request(now)
    case .error(let failure) where Self.broken.contains(failure.number):
      return opened(nil, now) + negotiating(event, now)
    case .error(let failure):
      result.notice = failure.notice
      result.isOwnNotice = failure.isOwnNotice
      result.errorNumber = failure.number
      result.tcp = TCPOutcome(
        errorNumber: failure.number, isImmediate: failure.isImmediate, notice: failure.notice,
        isOwnNotice: failure.isOwnNotice,
        isPrompt: !failure.isNeighbour
          && now.microseconds(since: began) < Self.promptMicroseconds)
    case .deadline: result.tcp = .silent
    case .bytes, .closed: return []
    }
    return conclude(.tcp, at: now, goesOn: false)
  }

  /// A connect that is refused ends otherwise: these say that it opened and broke at once.
  private static let broken: Set<CInt> = [ECONNRESET, EPIPE]

  private mutating func opened(_ roundTrip: Int64?, _ now: MonotonicTime) -> [Action] {
    result.tcp = .open
    result.roundTrip = roundTrip ?? Int64(now.microseconds(since: began))
    return conclude(.tcp, at: now, goesOn: true)
  }

  /// Begins the X.224 exchange.
  private mutating func request(_ now: MonotonicTime) -> [Action] {
    if plan.opening == .tls { return secure([], now) }
    current = .negotiation
    deadline = now.advanced(milliseconds: plan.limits.negotiation)
    return [.send(plan.request)]
  }
}
