internal import Linux

/// Drives many ladders over real sockets with one loop.
final class Climber {
  /// One ladder each.
  private let routes: [Route]
  /// Becomes readable when the climb has to end.
  private let cancelDescriptor: CInt?
  /// Other descriptors to serve meanwhile.
  private let watches: [any Watch]
  /// Until when those are waited for.
  private let patience: MonotonicTime?
  /// Called when a ladder knows a rung's outcome.
  private let onReport: (Int, Rung, LadderResult) -> Void
  /// The ladders that have started, by their route's place.
  private var ladders: [Int: Ladder] = [:]
  /// The sockets of ladders that have not ended.
  private var connections: [Int: Connection] = [:]
  /// What each ladder saw, in the order of the routes; nil for one that never started.
  var results: [LadderResult?] { routes.indices.map { ladders[$0]?.result } }

  /// - Parameters:
  ///   - routes: One ladder each.
  ///   - cancelDescriptor: Becomes readable when the climb has to end.
  ///   - watches: Other descriptors to serve meanwhile.
  ///   - patience: How long to wait for those when all ladders are done.
  ///   - onReport: Called when a ladder knows a rung's outcome.
  init(
    _ routes: [Route], cancelDescriptor: CInt?, watches: [any Watch] = [],
    patience: MonotonicTime? = nil,
    onReport: @escaping (Int, Rung, LadderResult) -> Void = { _, _, _ in }
  ) {
    self.routes = routes
    self.cancelDescriptor = cancelDescriptor
    self.watches = watches
    self.patience = patience
    self.onReport = onReport
  }

  /// Climbs until the pacing says that enough is known. All connections are closed then.
  ///
  /// - Throws: What the kernel refused while waiting.
  func climb(_ pacing: inout some Pacing) throws(SystemError) -> Ending {
    defer { connections = [:] }
    while true {
      start(&pacing)
      if isOver(pacing, at: .now()) { return .over }
      if try wait(&pacing) == .cancelled { return .cancelled }
      expire(&pacing)
    }
  }

  /// Whether neither ladders nor watches are waited for.
  private func isOver(_ pacing: some Pacing, at now: MonotonicTime) -> Bool {
    guard pacing.isOver(at: now) else { return false }
    return patience.map { now >= $0 } ?? true || watches.allSatisfy(\.isSettled)
  }

  /// Starts the ladders that are due.
  private func start(_ pacing: inout some Pacing) {
    let now = MonotonicTime.now()
    for index in pacing.due(at: now) {
      let route = routes[index]
      ladders[index] = Ladder(route.plan, at: now)
      do {
        let connection = try Connection(
          to: route.address, maximumSegment: route.plan.maximumSegment)
        connections[index] = connection
        if let event = connection.immediateEvent() { handle(event, index, &pacing) }
      } catch {
        let failure = Ladder.Failure(number: error.number, isImmediate: true)
        handle(.error(failure), index, &pacing)
      }
    }
  }

  /// Waits for the next thing to happen, and handles it.
  private func wait(_ pacing: inout some Pacing) throws(SystemError) -> Ending {
    let lanes = connections.keys.sorted()
    let open = watches.filter { $0.watched != nil }
    var entries = [PollEntry(descriptor: cancelDescriptor ?? -1, read: true)]
    entries += lanes.compactMap { connections[$0]?.pollEntry }
    entries += open.map { PollEntry(descriptor: $0.watched ?? -1, read: true) }
    try poll(&entries, milliseconds: timeout(pacing.wakeUp))
    if entries[0].isReadable { return .cancelled }
    for (index, entry) in zip(lanes, entries.dropFirst()) where entry.isReady {
      for event in connections[index]?.events(for: entry) ?? [] { handle(event, index, &pacing) }
    }
    for (watch, entry) in zip(open, entries.suffix(open.count)) where entry.isReady {
      watch.ready()
    }
    return .over
  }

  /// The time until something has to be done, in milliseconds.
  private func timeout(_ wakeUp: MonotonicTime?) -> Int? {
    let now = MonotonicTime.now()
    let patience = patience.flatMap { $0 > now ? $0 : nil }
    let next = (ladders.values.compactMap(\.deadline) + [wakeUp, patience].compactMap { $0 }).min()
    return next.map { max(0, $0.milliseconds(from: now)) }
  }

  /// Tells ladders that their time is over.
  private func expire(_ pacing: inout some Pacing) {
    let now = MonotonicTime.now()
    for index in ladders.keys.sorted() where ladders[index]?.deadline.map({ $0 <= now }) == true {
      handle(.deadline, index, &pacing)
    }
  }

  /// Hands a ladder one event, and does what it asks for.
  private func handle(_ event: Ladder.Event, _ index: Int, _ pacing: inout some Pacing) {
    let now = MonotonicTime.now()
    // The ladder leaves its place while it is changed, so that its bytes are not copied.
    guard var ladder = ladders.removeValue(forKey: index) else { return }
    let actions = ladder.handle(event, at: now)
    // Only a rung's end is worth asking the kernel, and the connection is gone soon after.
    if actions.contains(where: \.isReport), let transport = connections[index]?.information {
      ladder.result.transport = transport
    }
    let result = ladder.result
    ladders[index] = ladder
    for action in actions {
      switch action {
      case .send(let bytes):
        if let next = connections[index]?.send(bytes) { handle(next, index, &pacing) }
      case .report(let rung):
        if rung == .tcp, result.tcp == .open { pacing.opened(index, at: now) }
        onReport(index, rung, result)
      case .finish:
        connections[index] = nil
        pacing.finished(index, result, at: now)
      }
    }
  }
}
