internal import Linux

extension Worker {
  /// What to wait for: the channel, the console, and the end of the process.
  var pollEntries: [PollEntry] {
    [
      PollEntry(descriptor: channel.number, read: true, write: !outgoing.isEmpty),
      PollEntry(descriptor: isOutputOpen ? output.number : -1, read: true),
      PollEntry(descriptor: process.descriptor, read: true),
    ]
  }

  /// The next moment at which something is to be done although nothing was heard.
  var nextDeadline: MonotonicTime? {
    let loading = phase == .loading ? [loadingDeadline] : []
    let running = runs.values.map { run in
      run.cancelled.map { $0.at.advanced(milliseconds: PluginHost.Limits.graceMilliseconds) }
        ?? run.deadline
    }
    return (loading + running + [patientUntil].compactMap(\.self)).min()
  }

  /// Takes in what the poll found.
  func handle(_ entries: ArraySlice<PollEntry>) {
    let entries = Array(entries)
    if entries[1].isReady { readConsole() }
    if entries[0].isWritable { flush() }
    if entries[0].isReadable || entries[0].hasEnded { readChannel() }
    if isAlive, entries[2].isReady {
      // Whatever it sent before its end is kept: the socket holds no more than one turn reads.
      readChannel()
      if isAlive { noticeEnd() }
    }
  }

  /// Enforces what time there was.
  func enforceDeadlines(now: MonotonicTime) {
    endPatience(now: now)
    if case .loading = phase, now >= loadingDeadline {
      refuse(
        "load-timeout",
        "it did not finish loading within \(PluginHost.Limits.loadingMilliseconds / 1000) seconds")
      return
    }
    for (number, run) in runs.sorted(by: { $0.key < $1.key }) {
      if let cancelled = run.cancelled {
        if now >= cancelled.at.advanced(milliseconds: PluginHost.Limits.graceMilliseconds) {
          stop(because: number)
          return
        }
      } else if now >= run.deadline {
        cancel(run: number, now: now, byDeadline: true)
      }
    }
  }

  func readConsole() {
    for _ in 0..<Self.readsPerTurn where isOutputOpen {
      switch try? output.read(upTo: 16 * 1024) {
      case .bytes(let bytes)?: console.append(bytes)
      case .wouldBlock?: return
      case .endOfFile?, nil: isOutputOpen = false
      }
    }
  }

  func readChannel() {
    for _ in 0..<Self.readsPerTurn where isAlive {
      switch try? channel.read(upTo: 64 * 1024) {
      case .bytes(let bytes)?: take(bytes)
      case .wouldBlock?: return
      case .endOfFile?, nil:
        noticeEnd()
        return
      }
    }
  }
}
