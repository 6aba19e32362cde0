internal import Linux

/// One look at a name: the system and all servers asked at once, until all is known or time is up.
///
/// Used by the one thread that runs the check.
final class Survey {
  /// How a survey ended.
  enum End: Hashable, Sendable {
    /// Everybody answered, or was given time enough to.
    case complete
    /// The time of the whole check ran out before that.
    case outOfTime
    case cancelled
  }

  /// How long the slowest is waited for: two tries of a name server, and a little more.
  static let patienceMilliseconds = 2_600

  private let name: HostName
  private let configuration: ResolverConfiguration
  private let begun: MonotonicTime
  private let system: SystemLookup?
  private let inquiries: [ServerInquiry]
  private let hosts: [SocketAddress]
  // Taken over once in each turn: what is judged and what is waited for must be of one moment.
  private var systemAnswer: SystemAnswer
  private var serversFound: MonotonicTime?
  private var hasPublished = false

  /// Asks everybody.
  init(
    _ name: HostName, _ configuration: ResolverConfiguration,
    askingSystem: @escaping @Sendable (String) -> SystemAnswer
  ) {
    self.name = name
    self.configuration = configuration
    begun = .now()
    system = try? SystemLookup(name.text, ask: askingSystem)
    systemAnswer = system == nil ? .failed("no thread could be started for it") : .unfinished
    let names = name.candidates(
      searching: configuration.searchDomains, dotsNeeded: configuration.dotsNeeded)
    inquiries = configuration.servers.compactMap { try? ServerInquiry(server: $0, names: names) }
    hosts =
      configuration.readsHosts ? HostsFile.addresses(of: name.text, in: configuration.hosts) : []
  }

  /// Waits for the answers.
  ///
  /// - Parameters:
  ///   - cancel: A descriptor that becomes readable when the work is to stop.
  ///   - timeLeft: Gives the milliseconds that are left for the whole check.
  ///   - publish: Takes the addresses, once, as soon as they are trustworthy.
  func run(
    cancel: CInt?, timeLeft: () -> Int, publish: ([SocketAddress]) -> Void
  ) -> End {
    while true {
      if let system { systemAnswer = system.current }
      let pause = advancePublishing(publish)
      if isSettled { return .complete }
      let patience = begun.advanced(milliseconds: Self.patienceMilliseconds)
        .milliseconds(from: .now())
      if patience <= 0 { return .complete }
      let left = timeLeft()
      if left <= 0 { return .outOfTime }
      if wait(cancel: cancel, milliseconds: min(pause, patience, left)) { return .cancelled }
    }
  }

  /// What is known by now.
  var observations: Observations {
    Observations(
      name: name.text, isShort: name.dots == 0 && !name.isAbsolute,
      isInternational: name.isInternational,
      system: systemAnswer,
      servers: inquiries.map(\.answer), hosts: hosts, namesServers: configuration.namesServers,
      leavesOutServers: configuration.leavesOutServers,
      searchDomains: configuration.searchDomains)
  }
}

// MARK: - Steps

extension Survey {
  private var isSettled: Bool {
    let seen = observations
    return seen.system != .unfinished && seen.servers.allSatisfy(\.isSettled)
  }

  /// Publishes if it is time to.
  ///
  /// - Returns: Milliseconds until this is to be called again at the latest.
  private func advancePublishing(_ publish: ([SocketAddress]) -> Void) -> Int {
    guard !hasPublished else { return .max }
    let seen = observations
    let knowing = seen.knowing
    if serversFound == nil, knowing != nil { serversFound = .now() }
    let since = serversFound.map { MonotonicTime.now().milliseconds(since: $0) }
    switch PublishingRule.decide(seen.system, since: since, isWhole: knowing?.isSettled ?? false) {
    case .nothing: return .max
    case .wait(let milliseconds): return milliseconds
    case .publish:
      hasPublished = true
      publish(seen.addresses)
      return .max
    }
  }

  /// Waits for anything to happen, and handles it.
  ///
  /// - Returns: Whether the work is to stop.
  private func wait(cancel: CInt?, milliseconds: Int) -> Bool {
    var entries = [cancel ?? -1, systemDescriptor].map { PollEntry(descriptor: $0, read: true) }
    var ranges: [Range<Int>] = []
    for inquiry in inquiries {
      let start = entries.count
      entries += inquiry.pollEntries
      ranges.append(start..<entries.count)
    }
    let pause = inquiries.compactMap(\.milliseconds).min() ?? milliseconds
    // A refused poll is answered by the time limits of the loop around.
    _ = try? poll(&entries, milliseconds: min(milliseconds, pause))
    for (inquiry, range) in zip(inquiries, ranges) { inquiry.handle(entries[range]) }
    return entries[0].isReady
  }

  /// The descriptor of the system's answer; none once it was given, since it stays readable.
  private var systemDescriptor: CInt {
    systemAnswer == .unfinished ? system?.descriptor ?? -1 : -1
  }
}
