private import Linux

extension Connection {
  /// The content type of an alert record (RFC 8446 section 5.1).
  private static let alertType: UInt8 = 21
  /// The level of an alert that ends a connection.
  private static let fatal: UInt8 = 2
  /// Bytes that are no TLS and no text.
  private static let garbage = [UInt8](repeating: 0xDE, count: 64)

  /// Begins TLS, or lies in wait for the ClientHello.
  func startTLS() -> Step {
    switch behaviour.tls {
    case .normal, .onlyTLS10:
      do throws(SimulatorError) {
        phase = .handshake(try TLSSession(context, socket: socket.number))
      } catch {
        return finish()
      }
    case .silent:
      phase = .draining
    case .closeAfterClientHello, .resetAfterClientHello, .alert, .garbage:
      phase = .clientHello([])
    }
    return .again
  }

  /// Answers a whole ClientHello with the fault.
  func spoilTLS() -> Step {
    switch behaviour.tls {
    case .resetAfterClientHello: reset()
    case .alert(let code): finish(sending: [Self.alertType, 3, 3, 0, 2, Self.fatal, code])
    case .garbage: finish(sending: Self.garbage)
    case .closeAfterClientHello, .normal, .onlyTLS10, .silent: finish()
    }
  }

  /// Takes the handshake further.
  func shakeHands(_ session: TLSSession) -> Step {
    switch session.shakeHands() {
    case .done:
      phase = .established(session)
      return .again
    case .needsRead: return .wait(read: true, write: false)
    case .needsWrite: return .wait(read: false, write: true)
    // The library has sent its alert: let the client read it.
    case .ended: return finish()
    }
  }

  /// Holds an established connection until the client ends it.
  func keep(_ session: TLSSession) -> Step {
    switch session.discard() {
    case .done: return .again
    case .needsRead: return .wait(read: true, write: false)
    case .needsWrite: return .wait(read: false, write: true)
    case .ended:
      session.close()
      return .over
    }
  }
}
