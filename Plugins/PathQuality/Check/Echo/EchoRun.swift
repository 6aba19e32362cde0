internal import Linux

/// Sends a series of pings over a real socket.
struct EchoRun {
  /// Where to.
  let address: SocketAddress
  /// Becomes readable when the run is to stop.
  let cancelDescriptor: CInt?
  /// Further sockets to serve meanwhile.
  var companions: [any Companion] = []
  /// How long those are waited for, in microseconds.
  var companionPatience = 0

  /// Pings until the pacing says that enough is known; nil when the run was cancelled.
  ///
  /// - Parameter pacing: Made when the socket is open, from the largest packet that leaves here.
  func perform<Pacing: EchoPacing>(
    _ pacing: (_ largest: Int) -> Pacing
  ) throws(SystemError) -> EchoTrain? {
    let line = EchoLine(to: address)
    let pacing = pacing(line.largest)
    while true {
      let action = line.isUsable ? pacing.next(line.train, at: line.now) : .stop
      switch action {
      case .send(let bytes): line.send(bytes)
      case .wait(let until):
        if try wait(for: line, until: until) == false { return nil }
      case .stop:
        guard line.now < companionPatience, companions.contains(where: { !$0.isSettled }) else {
          return line.train
        }
        if try wait(for: line, until: companionPatience) == false { return nil }
      }
    }
  }

  /// Waits for the next answer, at the longest until a time; false when the run was cancelled.
  private func wait(for line: EchoLine, until: Int) throws(SystemError) -> Bool {
    let open = companions.filter { !$0.isSettled }
    var entries = [PollEntry(descriptor: cancelDescriptor ?? -1, read: true)]
    entries.append(PollEntry(descriptor: line.isUsable ? line.number : -1, read: true))
    entries += open.map { PollEntry(descriptor: $0.number, read: true) }
    try poll(&entries, milliseconds: max(0, (until - line.now + 999) / 1000))
    if entries[0].isReady { return false }
    if entries[1].isReady { line.receive() }
    for (companion, entry) in zip(open, entries.dropFirst(2)) where entry.isReady {
      companion.ready()
    }
    return true
  }
}
