private import Glibc
internal import Linux

/// The socket of one ladder: turns what the kernel says into the ladder's events.
final class Connection {
  /// The most bytes taken at once.
  private static let readSize = 16384

  /// The socket, closed with this object.
  private let socket: Descriptor
  /// The server's address.
  private let target: SocketAddress
  /// This side's address, known once the connect has begun.
  private let source: SocketAddress?
  /// Whether the connect has succeeded.
  private(set) var isOpen: Bool
  /// Bytes that did not fit yet.
  private var unsent: [UInt8] = []

  /// Begins to connect.
  init(to address: SocketAddress, maximumSegment: CInt?) throws(SystemError) {
    target = address
    socket = try TCPSocket.make(address.family)
    TCPSocket.setNoDelay(socket)
    if let maximumSegment { TCPSocket.setMaximumSegment(socket, bytes: maximumSegment) }
    SocketErrorQueue.setEnabled(true, on: socket, family: address.family)
    isOpen = try TCPSocket.connect(socket, to: address) == .connected
    source = TCPSocket.localAddress(socket)
  }

  /// What to wait for.
  var pollEntry: PollEntry {
    PollEntry(descriptor: socket.number, read: isOpen, write: !isOpen || !unsent.isEmpty)
  }

  /// Reads what has happened.
  func events(for entry: PollEntry) -> [Ladder.Event] {
    guard isOpen else { return entry.isReady ? [settled()] : [] }
    if entry.isWritable, let failure = flush() { return [failure] }
    return entry.isReadable || entry.hasEnded ? [received()] : []
  }

  /// What the kernel has counted so far.
  var information: TCPInformation? { TCPInformation(of: socket) }

  /// The event of a connect that needed no waiting; nil while it is under way.
  func immediateEvent() -> Ladder.Event? { isOpen ? opened() : nil }

  /// Sends what fits now and keeps the rest; a failure is an event.
  func send(_ bytes: [UInt8]) -> Ladder.Event? {
    unsent += bytes
    return flush()
  }

  /// Sends what is left as far as it fits.
  private func flush() -> Ladder.Event? {
    do {
      while !unsent.isEmpty {
        let count = try socket.send(unsent[...])
        if count == 0 { return nil }
        unsent.removeFirst(count)
      }
      return nil
    } catch {
      unsent = []
      // The peer's last words may still wait to be read, and so may its reset.
      return error.number == EPIPE || error.number == ECONNRESET ? received() : failed(error.number)
    }
  }

  /// Reads how the connect ended.
  private func settled() -> Ladder.Event {
    if let number = TCPSocket.pendingError(socket) { return failed(number) }
    isOpen = true
    return opened()
  }

  /// Measures the round trip, and stops listening for messages.
  private func opened() -> Ladder.Event {
    // From here on a stray message about the path must not end the connection.
    SocketErrorQueue.setEnabled(false, on: socket, family: target.family)
    return .connected(roundTrip: TCPSocket.roundTripMicroseconds(socket))
  }

  /// Reads what has come.
  private func received() -> Ladder.Event {
    do {
      switch try socket.read(upTo: Self.readSize) {
      case .bytes(let bytes): return .bytes(bytes)
      case .endOfFile: return .closed
      case .wouldBlock: return .bytes([])
      }
    } catch {
      return failed(error.number)
    }
  }

  /// Makes an event of an error and the message behind it.
  private func failed(_ number: CInt) -> Ladder.Event {
    let notice = SocketErrorQueue.take(from: socket, family: target.family)
    let sender = notice?.sender?.bytes
    let isOwn = sender != nil && sender == source?.bytes && sender != target.bytes
    return .error(
      Ladder.Failure(
        number: number, notice: notice, isOwnNotice: isOwn, isNeighbour: isOwn && lacksNeighbour))
  }

  /// The next machine on the way was asked for on its link and did not answer.
  private var lacksNeighbour: Bool {
    NeighbourTable.state(of: RouteTable.gateway(towards: target) ?? target) == .incomplete
  }
}
