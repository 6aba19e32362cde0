internal import Linux
internal import RDPWire
internal import TLSProbe

// The TLS handshake.
extension Ladder {
  /// Sends the ClientHello in the moment of the confirm.
  ///
  /// - Parameter early: Bytes that came behind the confirm.
  mutating func secure(_ early: ArraySlice<UInt8>, _ now: MonotonicTime) -> [Action] {
    guard current != nil else { return [] }
    current = .tls
    deadline = now.advanced(milliseconds: plan.limits.tls)
    do {
      let channel = try makeChannel(plan.tls)
      self.channel = channel
      if !early.isEmpty { channel.receive(early) }
      return advance(channel, now)
    } catch {
      return secured(.unavailable("\(error)"), now)
    }
  }

  /// Takes an event of the TLS handshake.
  mutating func securing(_ event: Event, _ now: MonotonicTime) -> [Action] {
    switch event {
    case .bytes(let bytes):
      guard let channel else { return [] }
      channel.receive(bytes[...])
      count(bytes)
      if !bytes.isEmpty, completed == nil { extend(by: plan.limits.tls, from: now) }
      return completed == nil ? advance(channel, now) : listen(channel, now)
    case .connected: return []
    case .closed: return secured(.closed, now)
    case .deadline: return secured(completed.map(TLSOutcome.done) ?? .silent, now)
    case .error(let failure):
      result.errorNumber = failure.number
      return secured(Self.gone.contains(failure.number) ? .silent : .reset, now)
    }
  }

  /// The handshake has begun with a record of the type "handshake" (RFC 8446 section 5.1).
  private mutating func count(_ bytes: [UInt8]) {
    if result.tlsBytes == 0, bytes.first == 22 { result.hasServerHello = true }
    result.tlsBytes += bytes.count
  }

  /// Lets the TLS side go on, and sends what it has to say.
  private mutating func advance(_ channel: any SecureChannel, _ now: MonotonicTime) -> [Action] {
    let progress = channel.advance()
    let output = channel.takeOutput()
    let actions: [Action] = output.isEmpty ? [] : [.send(output)]
    result.isAskedForCertificate = channel.isAskedForCertificate
    switch progress {
    case .needsInput: return actions
    case .done(let summary) where mayBeRefused(summary):
      completed = summary
      deadline = now.advanced(milliseconds: refusalMilliseconds)
      return actions + listen(channel, now)
    case .done(let summary): return actions + secured(.done(summary), now)
    case .failed(let failure): return actions + secured(TLSOutcome(failure), now)
    }
  }

  /// In TLS 1.3 the client is done before the server has seen that no certificate came.
  private func mayBeRefused(_ summary: TLSSummary) -> Bool {
    result.isAskedForCertificate && summary.version == "TLSv1.3"
  }

  /// How long a server's refusal may take: two round trips and time to think.
  private var refusalMilliseconds: Int {
    Int(clamping: (result.roundTrip ?? 0) / 500) + Self.trickleMilliseconds
  }

  /// Reads what comes behind a handshake that is complete on this side.
  private mutating func listen(_ channel: any SecureChannel, _ now: MonotonicTime) -> [Action] {
    channel.lateFailure().map { secured(TLSOutcome($0), now) } ?? []
  }

  /// Ends the ladder with the outcome of TLS.
  private mutating func secured(_ outcome: TLSOutcome, _ now: MonotonicTime) -> [Action] {
    result.tls = outcome
    channel = nil
    return conclude(.tls, at: now, goesOn: false)
  }
}

extension TLSOutcome {
  /// Reads a failure of the TLS side.
  fileprivate init(_ failure: TLSFailure) {
    self =
      switch failure {
      case .alert(let number, let name): .alert(number: number, name: name)
      // A TPKT header, which starts every packet of RDP in the clear.
      case .notTLS(let excerpt) where excerpt.starts(with: [3, 0]): .cleartext
      case .notTLS(let excerpt): .garbage(Excerpt.of(excerpt[...]))
      case .localPolicy(let reason): .refusedHere(reason)
      case .protocolError(let reason): .garbage(reason)
      }
  }
}
