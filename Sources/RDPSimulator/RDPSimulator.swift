package import Linux
private import Synchronization

/// A Remote Desktop server on loopback that fails as it is told.
///
/// It speaks as far as TLS and no further: after the handshake it holds the connection open until
/// the client ends it, for half a minute at the most.
package final class RDPSimulator: Sendable {
  /// Where it listens, with the port that the kernel picked.
  package let address: SocketAddress
  /// What it does.
  private let behaviour: Behaviour
  /// Its TLS settings and certificates.
  private let context: TLSContext
  /// What it shares with its thread.
  private let signals: ServerSignals
  /// How far its life is; guards the socket and the thread.
  private let state: Mutex<State>

  /// The server's life.
  private enum State: ~Copyable {
    case ready(Descriptor)
    case running(ServerThread)
    case stopped
  }

  /// Listens, but does not answer before it is started.
  ///
  /// - Parameters:
  ///   - behaviour: What it does.
  ///   - address: The address to listen on, as text.
  ///   - port: The port, or 0 for a free one.
  ///   - clock: Now, in seconds since 1970, for the certificate's dates.
  /// - Throws: What the system or the TLS library refused.
  package init(
    behaviour: Behaviour, address: String = "127.0.0.1", port: UInt16 = 0,
    clock: Int64 = wallClockSeconds()
  ) throws(SimulatorError) {
    guard let wanted = SocketAddress(address, port: port) else {
      throw SimulatorError(call: "listen", reason: "not an address: \(address)")
    }
    let identity = try ServerIdentity(behaviour.certificate, address: wanted.host, clock: clock)
    context = try TLSContext(identity, behaviour: behaviour.tls)
    self.behaviour = behaviour
    do throws(SystemError) {
      let listener = try TCPSocket.listen(on: wanted)
      self.address = TCPSocket.localAddress(listener) ?? wanted
      signals = ServerSignals(ending: try .event())
      state = Mutex(.ready(listener))
    } catch {
      throw SimulatorError(call: error.call, reason: SystemError.message(error.number))
    }
  }

  deinit {
    stop()
  }

  /// The port that it listens on.
  package var port: UInt16 { address.port }

  /// How many connections it has accepted so far.
  package var connectionCount: Int { signals.accepted.load(ordering: .relaxed) }

  /// Begins to answer, on a thread of its own. Does nothing the second time.
  package func start() throws(SimulatorError) {
    try state.withLock { state throws(SimulatorError) in
      let old = consume state
      state = .stopped
      switch consume old {
      case .ready(let listener): state = .running(try serve(listener))
      case .running(let thread): state = .running(thread)
      case .stopped: break
      }
    }
  }

  /// Ends every connection and waits for the thread. Does nothing the second time.
  package func stop() {
    signals.ending.signalEvent()
    state.withLock { state in
      let old = consume state
      state = .stopped
      if case .running(let thread) = consume old { thread.join() }
    }
  }

  /// Starts the thread that answers.
  private func serve(_ listener: consuming Descriptor) throws(SimulatorError) -> ServerThread {
    // The thread must not hold this object, whose end stops the thread.
    let (behaviour, context, signals) = (behaviour, context, signals)
    // A closure cannot take a descriptor over, so it gets the number and adopts it.
    let number = listener.release()
    do throws(SimulatorError) {
      return try ServerThread {
        let responder = Responder(
          adopting: Descriptor(adopting: number), behaviour: behaviour, context: context)
        responder.serve(signals)
      }
    } catch {
      _ = Descriptor(adopting: number)
      throw error
    }
  }
}
