internal import Linux

/// One client of a simulated server: a state that advances as far as it can without waiting.
final class Connection {
  /// Where the connection is.
  enum Phase {
    case greeting
    case request([UInt8])
    case answering(hasCookie: Bool)
    case confirmed
    case beforeTLS
    case clientHello([UInt8])
    case handshake(TLSSession)
    case established(TLSSession)
    /// Reads and forgets until the client ends.
    case draining
    /// Waits for one more word of the client, then closes.
    case lastWord
  }

  /// What one step came to.
  enum Step {
    case again
    case wait(read: Bool, write: Bool)
    case over
  }

  /// The longest that a connection is kept, in milliseconds.
  private static let lifetime = 30_000

  /// The socket, open as long as this object lives.
  let socket: Descriptor
  /// What the server does.
  let behaviour: Behaviour
  /// The server's TLS settings.
  let context: TLSContext
  /// The connection's number, from 1 on.
  let number: Int
  /// Where the connection is.
  var phase = Phase.greeting
  /// Bytes that have to go out before the next step.
  var outbox: [UInt8] = []
  /// Closes the sending side once the outbox is empty.
  var closesWhenSent = false
  /// Nothing is done before this moment.
  private var resumesAt: MonotonicTime
  /// The connection ends at this moment.
  private let deadline: MonotonicTime
  /// What the last step waits for.
  private var interest = (read: true, write: false)

  /// Takes over an accepted socket.
  init(
    adopting socket: consuming Descriptor, number: Int, behaviour: Behaviour, context: TLSContext,
    now: MonotonicTime
  ) {
    self.socket = socket
    self.number = number
    self.behaviour = behaviour
    self.context = context
    resumesAt = now.advanced(milliseconds: behaviour.delays.tcp)
    deadline = now.advanced(milliseconds: Self.lifetime)
  }

  /// What to wait for: nothing of the socket while the connection hesitates.
  func pollEntry(at now: MonotonicTime) -> PollEntry {
    if now < resumesAt { return PollEntry(descriptor: -1) }
    return PollEntry(
      descriptor: socket.number, read: interest.read, write: interest.write)
  }

  /// When the connection wants to be looked at even if nothing comes.
  func wakesAt(_ now: MonotonicTime) -> MonotonicTime {
    now < resumesAt ? min(resumesAt, deadline) : deadline
  }

  /// Does nothing more for a while.
  func hesitate(milliseconds: Int, from now: MonotonicTime) {
    resumesAt = now.advanced(milliseconds: milliseconds)
  }

  /// Goes as far as it can.
  ///
  /// - Returns: Whether the connection goes on; if not, drop it.
  func advance(at now: MonotonicTime) -> Bool {
    guard now < deadline else { return false }
    do throws(SystemError) {
      while now >= resumesAt {
        switch try flushOrStep(at: now) {
        case .again: continue
        case .over: return false
        case .wait(let read, let write):
          interest = (read, write)
          return true
        }
      }
      return true
    } catch {
      // The client went away without a word.
      return false
    }
  }

  /// Sends what waits, or else does the next thing.
  private func flushOrStep(at now: MonotonicTime) throws(SystemError) -> Step {
    if let step = try flush() { return step }
    return try step(at: now)
  }

  /// Sends what waits to be sent; nil when there is nothing left to do.
  private func flush() throws(SystemError) -> Step? {
    while !outbox.isEmpty {
      let count = try socket.send(outbox[...])
      if count == 0 { return .wait(read: false, write: true) }
      outbox.removeFirst(count)
    }
    guard closesWhenSent else { return nil }
    closesWhenSent = false
    socket.finishSending()
    return nil
  }
}
