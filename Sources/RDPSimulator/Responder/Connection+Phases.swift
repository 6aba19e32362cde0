internal import Linux
private import RDPWire

extension Connection {
  /// The most bytes that a client's first message may have before it is taken as it is.
  private static let maximumMessage = 20_000

  /// Does the next thing of the phase.
  func step(at now: MonotonicTime) throws(SystemError) -> Step {
    switch phase {
    case .greeting: greet()
    case .request(let bytes): try collectRequest(bytes, at: now)
    case .answering(let hasCookie): answer(hasCookie: hasCookie, at: now)
    case .confirmed: hesitateBeforeTLS(at: now)
    case .beforeTLS: startTLS()
    case .clientHello(let bytes): try collectHello(bytes)
    case .handshake(let session): shakeHands(session)
    case .established(let session): keep(session)
    case .draining: try drain()
    case .lastWord: try hearLastWord()
    }
  }

  /// Sends bytes, closes the sending side and waits for the client to end.
  ///
  /// A plain close with unread bytes would reset the connection, and the client might never see
  /// what was sent.
  func finish(sending bytes: [UInt8] = []) -> Step {
    outbox += bytes
    closesWhenSent = true
    phase = .draining
    return .again
  }

  /// Ends the connection with a reset.
  func reset() -> Step {
    socket.resetOnClose()
    return .over
  }

  /// Decides who speaks first.
  private func greet() -> Step {
    if behaviour.tcp == .acceptAndClose { return finish() }
    if case .send(let bytes) = behaviour.x224 {
      outbox = bytes
      phase = .lastWord
    } else {
      phase = .request([])
    }
    return .again
  }

  /// Reads until the X.224 request is whole; what is no request ends the connection.
  private func collectRequest(
    _ bytes: [UInt8], at now: MonotonicTime
  ) throws(SystemError) -> Step {
    switch ConnectionRequest.parse(bytes) {
    case .invalid: return finish()
    case .value(let request, _):
      phase = .answering(hasCookie: request.cookie != nil)
      hesitate(milliseconds: behaviour.delays.x224, from: now)
      return .again
    case .needMore:
      return try collect { phase = .request(bytes + $0) }
    }
  }

  /// Hesitates once the confirm has gone out.
  private func hesitateBeforeTLS(at now: MonotonicTime) -> Step {
    hesitate(milliseconds: behaviour.delays.tls, from: now)
    phase = .beforeTLS
    return .again
  }

  /// Reads until the first TLS record is whole, or too long to wait for.
  private func collectHello(_ bytes: [UInt8]) throws(SystemError) -> Step {
    let length = bytes.count < 5 ? 5 : 5 + (Int(bytes[3]) << 8 | Int(bytes[4]))
    if bytes.count >= min(length, Self.maximumMessage) { return spoilTLS() }
    return try collect { phase = .clientHello(bytes + $0) }
  }

  /// Reads and forgets.
  private func drain() throws(SystemError) -> Step {
    try collect { _ in }
  }

  /// Ends the connection at the client's first word.
  private func hearLastWord() throws(SystemError) -> Step {
    try collect { _ in _ = finish() }
  }

  /// Reads what is there and hands it over.
  private func collect(_ take: ([UInt8]) -> Void) throws(SystemError) -> Step {
    switch try socket.read(upTo: 4096) {
    case .endOfFile: return .over
    case .wouldBlock: return .wait(read: true, write: false)
    case .bytes(let more):
      take(more)
      return .again
    }
  }
}
