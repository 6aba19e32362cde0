private import CRDPCheck
internal import Diagnosis
internal import Linux
private import Synchronization
internal import WorkerWire

/// One run of one check: what it may do, what it has done, and the memory lent to it.
final class RunContext: Sendable {
  let number: UInt32
  let rights: CheckRights
  let facts: LentFacts
  let options: LentOptions
  private let deadline: MonotonicTime
  private let cancelEvent: SharedDescriptor
  private let channel: Channel
  private let state = Mutex(State())

  /// What the run has used up.
  private struct State {
    var nextHandle: UInt32 = 1
    var reports = 0
    var notes = 0
    var published: Set<String> = []
  }

  init(
    start: HostMessage.StartRun, check: CheckDescription, options: [OptionDescription],
    cancelEvent: SharedDescriptor, channel: Channel
  ) {
    number = start.run
    rights = CheckRights(check)
    facts = LentFacts(start.facts)
    self.options = LentOptions(declared: options, given: start.options)
    deadline = .now().advanced(milliseconds: Int(start.deadline))
    self.cancelEvent = cancelEvent
    self.channel = channel
  }

  var timeLeftMilliseconds: Int { deadline.milliseconds(from: .now()) }
  var cancelDescriptor: CInt { cancelEvent.number }

  func cancel() {
    cancelEvent.signalEvent()
  }

  func end(outcome: UInt32) {
    send(.ended(outcome: outcome))
  }

  func send(_ message: RunMessage) {
    channel.send(.run(number, message))
  }
}

// MARK: - Bounds

extension RunContext {
  /// Counts one more report; false when the run has used up its share.
  func mayReport() -> Bool {
    state.withLock { state in
      state.reports += 1
      return state.reports <= WireLimits.reportsPerRun
    }
  }

  /// Counts one more note; false when the run has used up its share.
  func mayNote() -> Bool {
    state.withLock { state in
      state.notes += 1
      return state.notes <= WireLimits.notesPerRun
    }
  }

  func takeHandle() -> UInt32 {
    state.withLock { state in
      defer { state.nextHandle += 1 }
      return state.nextHandle
    }
  }

  func wasGiven(handle: UInt32) -> Bool {
    state.withLock { handle > 0 && handle < $0.nextHandle }
  }

  /// Notes that a fact is published; false when it was before.
  func publish(_ key: String) -> Bool {
    state.withLock { $0.published.insert(key).inserted }
  }
}
