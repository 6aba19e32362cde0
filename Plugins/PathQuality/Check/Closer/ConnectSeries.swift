internal import Linux

/// Opens and closes connections one after the other, to see whether TCP loses packets too.
struct ConnectSeries {
  /// How many connections are opened.
  static let count = 20
  /// The time between two, in milliseconds.
  static let spacing = 40
  /// How long an answer is waited for at least, and at most: the kernel repeats after a second.
  static let leastPatience = 250
  static let mostPatience = 900

  /// Where to.
  let address: SocketAddress
  /// The usual round trip in microseconds.
  let roundTrip: Int
  /// Becomes readable when the run is to stop.
  let cancelDescriptor: CInt?

  /// How many were answered late or not at all; nil when the run was cancelled.
  func perform() throws(SystemError) -> LossCount? {
    let begin = MonotonicTime.now()
    let patience = min(max(3 * roundTrip / 1000, Self.leastPatience), Self.mostPatience)
    var open: [Attempt] = []
    var sent = 0
    var lost = 0
    while sent < Self.count || !open.isEmpty {
      let now = MonotonicTime.now()
      let due = begin.advanced(milliseconds: sent * Self.spacing)
      if sent < Self.count, now >= due {
        sent += 1
        if let attempt = Attempt(to: address, at: now) { open.append(attempt) }
        continue
      }
      let limits = open.map { $0.start.advanced(milliseconds: patience) }
      let next = (limits + (sent < Self.count ? [due] : [])).min() ?? due
      if try wait(for: open, milliseconds: next.milliseconds(from: now)) == false { return nil }
      let late = MonotonicTime.now().advanced(milliseconds: -patience)
      lost += open.count { !$0.isSettled && $0.start <= late }
      open.removeAll { $0.isSettled || $0.start <= late }
    }
    return LossCount(sent: sent, lost: lost)
  }

  /// One connection.
  private final class Attempt {
    let start: MonotonicTime
    let socket: Descriptor
    var isSettled = false

    /// Nil where it is answered at once, as on loopback, or cannot be sent.
    init?(to address: SocketAddress, at now: MonotonicTime) {
      guard let socket = try? TCPSocket.make(address.family),
        (try? TCPSocket.connect(socket, to: address)) == .inProgress
      else { return nil }
      start = now
      self.socket = socket
    }
  }

  /// Waits for any answer; false when the run was cancelled.
  private func wait(for open: [Attempt], milliseconds: Int) throws(SystemError) -> Bool {
    var entries = [PollEntry(descriptor: cancelDescriptor ?? -1, read: true)]
    entries += open.map { PollEntry(descriptor: $0.socket.number, write: true) }
    try poll(&entries, milliseconds: max(0, milliseconds))
    if entries[0].isReady { return false }
    for (attempt, entry) in zip(open, entries.dropFirst()) where entry.isReady {
      attempt.isSettled = true
    }
    return true
  }
}
