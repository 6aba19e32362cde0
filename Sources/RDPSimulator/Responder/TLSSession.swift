private import COpenSSL

/// One connection's TLS, over a nonblocking socket that its owner keeps open.
final class TLSSession {
  /// What a call that does not wait came to.
  enum Progress: Hashable {
    case done
    case needsRead
    case needsWrite
    case ended
  }

  /// The library's session, valid as long as this object lives.
  private let pointer: OpaquePointer

  /// Starts the server's side on a socket.
  init(_ context: TLSContext, socket: CInt) throws(SimulatorError) {
    guard let pointer = SSL_new(context.pointer) else { throw .openSSL("SSL_new") }
    self.pointer = pointer
    guard SSL_set_fd(pointer, socket) == 1 else { throw .openSSL("SSL_set_fd") }
  }

  deinit {
    SSL_free(pointer)
  }

  /// Takes the handshake as far as it goes now.
  func shakeHands() -> Progress {
    ERR_clear_error()
    return progress(of: SSL_accept(pointer))
  }

  /// Reads and forgets what the client sent.
  func discard() -> Progress {
    var buffer = [UInt8](repeating: 0, count: 4096)
    ERR_clear_error()
    return progress(of: SSL_read(pointer, &buffer, CInt(buffer.count)))
  }

  /// Tells the client that nothing more will come.
  func close() {
    ERR_clear_error()
    _ = SSL_shutdown(pointer)
  }

  /// Tells what a call's result means.
  private func progress(of result: CInt) -> Progress {
    if result > 0 { return .done }
    return switch SSL_get_error(pointer, result) {
    case SSL_ERROR_WANT_READ: .needsRead
    case SSL_ERROR_WANT_WRITE: .needsWrite
    default: .ended
    }
  }
}
