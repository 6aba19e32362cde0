private import Linux
internal import WorkerWire

extension Worker {
  func take(_ bytes: [UInt8]) {
    incoming.append(bytes)
    do throws(WireError) {
      while isAlive, let body = try incoming.next() {
        try obey(WorkerMessage(decoding: body), size: body.count)
      }
    } catch {
      misbehave("garbage on its channel: \(error)")
    }
  }

  func obey(_ message: WorkerMessage, size: Int) throws(WireError) {
    switch (message, phase) {
    case (.hello(let version, let missing), .loading):
      guard version == WireLimits.version else {
        refuse(
          "wrong-worker", "rdpcheck-worker is of another release than rdpcheck; reinstall both")
        return
      }
      missingProtections = missing
    case (.described(let description), .loading): settle(description)
    case (.refused(let rule, let reason), .loading): refuse(rule, reason)
    case (.run(let number, let message), .ready): obey(message, of: number, size: size)
    default: throw WireError(offset: 0, expected: "another message at this time")
    }
  }

  /// Takes what the plugin declares, which must be what its manifest said.
  private func settle(_ description: PluginDescription) {
    guard file.declared.map({ $0 == description }) ?? true else {
      misbehave(
        "it declares something else than \(PluginManifest.fileName) says; write that file again with"
          + " rdpcheck plugin manifest")
      return
    }
    phase = .ready(description)
    startWaiting(now: .now())
  }

  func obey(_ message: RunMessage, of number: UInt32, size: Int) {
    guard var run = runs[number] else {
      // A thread that a check left behind may still speak; its run is over.
      strayBytes += size
      if strayBytes > WireLimits.bytesPerRun { misbehave("flood: messages about no run") }
      return
    }
    run.bytes += size
    run.lastCall = message.callName ?? run.lastCall
    runs[number] = run
    guard run.bytes <= WireLimits.bytesPerRun else {
      misbehave("flood: more than \(WireLimits.bytesPerRun / 1_048_576) MiB from \(run.check)")
      return
    }
    if case .ended(let outcome) = message {
      runs[number] = nil
      let end = RunEnd.of(outcome: outcome, run)
      events.append(.ended(run: number, end.outcome, reason: end.reason))
    } else {
      events.append(.message(run: number, message))
    }
  }
}
