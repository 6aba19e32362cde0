internal import Linux
internal import RDPWire

/// Knocks at the UDP port, and where it is answered knocks again, to see whether it always is.
struct UDPProbe {
  /// How long an answer is waited for at least and at most, in milliseconds; else a round trip and
  /// a quarter. A port that is silent is asked twice.
  static let leastPatience = 50
  static let mostPatience = 500
  /// How often a port that answers is asked again, and how often more when some of these are lost.
  static let repetitions = 3
  static let further = 4

  /// The port.
  let address: SocketAddress
  /// TCP's round trip in microseconds.
  let roundTrip: Int
  /// Becomes readable when the run is to stop.
  let cancelDescriptor: CInt?

  /// What came of it; nil when the run was cancelled.
  func perform() throws(SystemError) -> UDPSight? {
    do throws(SystemError) {
      let first = try UDPLine(to: address)
      try first.send(.two)
      guard try wait([first], milliseconds: patience) else { return nil }
      if first.isRefused { return UDPSight([first]) }
      if first.isAnswered { return try ask(.two, LossCount(sent: 1, lost: 0)) }
      return try vary(first)
    } catch {
      var sight = UDPSight()
      sight.failure = error
      return sight
    }
  }

  /// How long an answer is waited for, in milliseconds.
  private var patience: Int {
    min(max(roundTrip * 5 / 4000, Self.leastPatience), Self.mostPatience)
  }

  /// Offers the first version, and sends a datagram without padding, where the first knock was not
  /// answered.
  private func vary(_ first: UDPLine) throws(SystemError) -> UDPSight? {
    let (plain, small) = (try UDPLine(to: address), try UDPLine(to: address))
    try plain.send(nil)
    try small.send(nil, isPadded: false)
    guard try wait([first, plain, small], milliseconds: patience, forAll: false) else {
      return nil
    }
    if small.isAnswered, !plain.isAnswered {
      guard try wait([plain], milliseconds: patience) else { return nil }
    }
    let sight = UDPSight([first, plain, small])
    guard sight.isFullAnswered || sight.isSmallAnswered else { return sight }
    // The offer that fits is known only now: what was lost before does not count.
    let full = LossCount(sent: 1, lost: sight.isFullAnswered ? 0 : 1)
    guard var more = try ask(first.isAnswered ? .two : nil, full) else { return nil }
    more.isSmallAnswered = sight.isSmallAnswered
    return more
  }

  /// Asks again, from a port of its own each time; nil when the run was cancelled.
  private func ask(
    _ version: UDPVersion?, _ full: LossCount
  ) throws(SystemError) -> UDPSight? {
    var sight = UDPSight()
    sight.full = full
    for count in [Self.repetitions, Self.further] {
      var lines: [UDPLine] = []
      for _ in 0..<count {
        let line = try UDPLine(to: address)
        try line.send(version)
        lines.append(line)
      }
      guard try wait(lines, milliseconds: 2 * patience) else { return nil }
      sight.full = lines.map(\.full).reduce(sight.full, +)
      if sight.full.lost < 2 { break }
    }
    return sight
  }

  /// Waits until all lines, or one of them, have an answer or a refusal; false when the run was
  /// cancelled.
  private func wait(
    _ lines: [UDPLine], milliseconds: Int, forAll: Bool = true
  ) throws(SystemError) -> Bool {
    let end = MonotonicTime.now().advanced(milliseconds: milliseconds)
    while true {
      let open = lines.filter { !$0.isAnswered && !$0.isRefused }
      let left = end.milliseconds(from: .now())
      if open.isEmpty || left <= 0 || !forAll && open.count < lines.count { return true }
      var entries = [PollEntry(descriptor: cancelDescriptor ?? -1, read: true)]
      entries += open.map { PollEntry(descriptor: $0.number, read: true) }
      try poll(&entries, milliseconds: left)
      if entries[0].isReady { return false }
      for (line, entry) in zip(open, entries.dropFirst()) where entry.isReady { line.receive() }
    }
  }
}

extension UDPSight {
  /// What several sockets saw together.
  fileprivate init(_ lines: [UDPLine]) {
    full = lines.map(\.full).reduce(LossCount(sent: 0, lost: 0), +)
    isSmallAnswered = lines.contains(where: \.isSmallAnswered)
    notice = lines.lazy.compactMap(\.notice).first
  }
}
