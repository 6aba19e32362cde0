internal import Linux
private import RDPWire

extension Connection {
  /// Answers the X.224 request.
  func answer(hasCookie: Bool, at now: MonotonicTime) -> Step {
    switch behaviour.x224 {
    case .confirm(let protocols, let flags):
      return confirm(protocols, flags, at: now)
    case .confirmWithoutNegotiation:
      return confirm(ConnectionConfirm(.none))
    case .failure(let failure):
      return finish(sending: ConnectionConfirm(.failure(failure)).encoded())
    case .resetAfterRequest:
      return reset()
    case .silent:
      phase = .draining
      return .again
    case .closeUnlessNoCookie where !hasCookie:
      return confirmHealthily(at: now)
    case .closeFirst(let count) where number > count:
      return confirmHealthily(at: now)
    // A greeting never comes here: it does not read requests.
    case .closeAfterRequest, .closeUnlessNoCookie, .closeFirst, .send:
      return finish()
    }
  }

  /// Confirms as a healthy server does.
  private func confirmHealthily(at now: MonotonicTime) -> Step {
    guard case .confirm(let protocols, let flags) = X224Behaviour.healthy else { return finish() }
    return confirm(protocols, flags, at: now)
  }

  /// Confirms a protocol, and goes on with TLS where it needs it.
  private func confirm(
    _ protocols: SecurityProtocols, _ flags: NegotiationResponseFlags, at now: MonotonicTime
  ) -> Step {
    let step = confirm(ConnectionConfirm(.selected(protocols, flags)))
    guard protocols.usesTLS else { return step }
    phase = .confirmed
    return step
  }

  /// Sends a confirm; unless TLS follows, nothing more is said.
  private func confirm(_ confirm: ConnectionConfirm) -> Step {
    outbox = confirm.encoded()
    phase = .draining
    return .again
  }
}
