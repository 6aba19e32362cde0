private import Glibc
private import Synchronization
internal import WorkerWire

/// The way to the host: whole frames, one after the other, from any thread.
final class Channel: Sendable {
  private let descriptor: CInt
  private let sending = Mutex(())

  init(descriptor: CInt) {
    self.descriptor = descriptor
  }

  /// Sends a message before it returns, so that a crash right after loses nothing.
  func send(_ message: WorkerMessage) {
    let frame = FrameBuffer.frame(message.encoded())
    sending.withLock { _ in
      var rest = frame[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          // Nobody listens any more.
          _exit(WireLimits.channelLost)
        }
      }
    }
  }

  /// Waits for bytes from the host; nil when it has gone.
  func receive() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 { return Array(buffer.prefix(count)) }
      if count == 0 || errno != EINTR { return nil }
    }
  }
}
