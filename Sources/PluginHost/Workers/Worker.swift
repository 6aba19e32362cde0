internal import Diagnosis
internal import Glibc
internal import Linux
internal import WorkerWire

/// One worker process and everything the host knows of it.
///
/// What comes out of the channel may be written by a hostile plugin: every message is checked
/// against what is under way, and a worker that breaks the format is ended.
final class Worker {
  /// How long a process that closed its channel may take to end, in milliseconds.
  static let dying = 100
  /// How long a plugin that nobody waits for leaves the processor to others, in milliseconds: as
  /// long as those take to load that others wait for.
  static let patience = 40
  /// How many reads one turn makes: a worker that never falls silent must not keep the host.
  static let readsPerTurn = 16

  let file: PluginFile
  var phase = WorkerPhase.loading
  /// Orders that came before the plugin was loaded.
  var waiting: [HostMessage.StartRun] = []
  /// Until when it gets the processor only when no other process wants it; nil when it is over.
  var patientUntil: MonotonicTime?
  var missingProtections: [String] = []
  var runs: [UInt32: ActiveRun] = [:]
  var console = Console()
  var events: [HostEvent] = []
  let process: ChildProcess
  let channel: SharedDescriptor
  let output: SharedDescriptor
  var isOutputOpen = true
  let loadingDeadline: MonotonicTime
  var incoming = FrameBuffer()
  /// Bytes of messages about no run that is under way.
  var strayBytes = 0
  var outgoing: [UInt8] = []

  /// Starts a worker for a plugin file.
  init(program: String, file: PluginFile, now: MonotonicTime) throws(SystemError) {
    self.file = file
    let ends = try Descriptor.channel()
    let pipe = try Descriptor.outputPipe()
    channel = ends.here
    output = pipe.reading
    loadingDeadline = now.advanced(milliseconds: PluginHost.Limits.loadingMilliseconds)
    let inherited = [
      try Descriptor.nothing(), pipe.writing, pipe.writing, ends.there, file.descriptor,
    ]
    let arguments = ["\(getpid())", file.path]
    process = try withExtendedLifetime(inherited) { () throws(SystemError) in
      try ChildProcess(
        path: program, arguments: arguments, descriptors: inherited.map(\.number))
    }
  }

  var processNumber: Int32 { process.number }

  /// The process may still do something.
  var isAlive: Bool {
    switch phase {
    case .over, .refused: false
    case .loading, .ready: true
    }
  }

  /// Hands over what happened since the last call.
  func takeEvents() -> [HostEvent] {
    defer { events = [] }
    return events
  }
}

// MARK: - Orders

extension Worker {
  /// Lets the plugin load when the processor has nothing better to do. It does not last: on a busy
  /// machine that would be never.
  func loadPatiently(now: MonotonicTime) {
    patientUntil = now.advanced(milliseconds: Self.patience)
    process.setPatient(true)
  }

  /// Gives the process its share of the processor again when its patience is over.
  func endPatience(now: MonotonicTime) {
    guard let patientUntil, now >= patientUntil else { return }
    self.patientUntil = nil
    process.setPatient(false)
  }

  /// Begins a run, as soon as the plugin is loaded.
  func start(_ start: HostMessage.StartRun, check: String, now: MonotonicTime) {
    let deadline = now.advanced(milliseconds: Int(start.deadline))
    runs[start.run] = ActiveRun(check: check, deadline: deadline)
    if phase == .loading { waiting.append(start) } else { send(.start(start)) }
  }

  /// Sends the orders that waited for the plugin, each with the time that it has left.
  func startWaiting(now: MonotonicTime) {
    for start in waiting {
      guard let run = runs[start.run] else { continue }
      let left = UInt32(clamping: max(0, run.deadline.milliseconds(from: now)))
      send(.start(start.with(deadline: left)))
      events.append(.began(run: start.run))
    }
    waiting = []
  }

  func cancel(run: UInt32, now: MonotonicTime, byDeadline: Bool = false) {
    guard runs[run] != nil, runs[run]?.cancelled == nil else { return }
    if phase == .loading {
      runs[run] = nil
      events.append(
        .ended(
          run: run, byDeadline ? .timedOut : .cancelled,
          reason: "its plugin was still being loaded"))
      return
    }
    runs[run]?.cancelled = (now, byDeadline)
    send(.cancel(run: run))
  }

  /// Ends the process; it has nothing left to do.
  func dismiss() {
    guard isAlive else { return }
    finish(.dismissed)
  }

  func send(_ message: HostMessage) {
    outgoing += FrameBuffer.frame(message.encoded())
    flush()
  }

  func flush() {
    while !outgoing.isEmpty {
      // A channel without a reader is noticed by reading it.
      guard let count = try? channel.send(outgoing[...]), count > 0 else { return }
      outgoing.removeFirst(count)
    }
  }
}
