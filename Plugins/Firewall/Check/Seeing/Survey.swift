private import Glibc
internal import Linux
private import LocalSystem
internal import PacketFilter

/// Reads the rules, asks them, and tries the one that decides.
struct Survey {
  /// How long an answer may take until the rule has counted it, in milliseconds.
  private static let answerPatience = 600
  /// How long a list may be where the connection opens, in bytes: it is not to be delayed.
  private static let openLimit = 1 << 20
  /// For how long rules are read, in milliseconds: about 25,000 of one chain, and far more of many.
  private static let readingPatience = 600
  /// The kernel's usual range of ports for clients (ip-sysctl, ip_local_port_range).
  private static let usualPorts: [UInt16] = [32_768, 60_999]

  let address: SocketAddress
  let outcome: String?
  let way: Way

  /// Looks at everything that matters for the outcome.
  func look() -> Sight {
    var sight = Sight(address: address, outcome: outcome)
    sight.isRoot = geteuid() == 0
    sight.oldTables = Self.oldTables
    do throws(SystemError) {
      sight.reading = .read(try read(isOpen: sight.isOpen))
    } catch {
      let isForbidden = error.number == EPERM || error.number == EACCES
      sight.reading = isForbidden ? .forbidden : .failed("\(error)")
    }
    if sight.reading == .forbidden, !sight.isOpen { sight.datagramError = sendDatagram() }
    return sight
  }

  private func read(isOpen: Bool) throws(SystemError) -> Sight.Verdicts {
    let filter = try PacketFilter(
      byteLimit: isOpen ? Self.openLimit : PacketFilter.usualLimit,
      patience: Self.readingPatience)
    let chains = try filter.chains()
    let ruleset = Ruleset(chains: chains)
    let sets = LiveRules(filter)
    let ports = Self.ownPorts
    func verdict(_ transport: Flow.Transport) -> FlowVerdict {
      FlowVerdict(of: way.flow(transport, to: address), ownPorts: ports, ruleset, sets)
    }
    var verdicts = Sight.Verdicts(tcp: verdict(.tcp), udp: verdict(.udp))
    for decision in verdicts.decisions {
      verdicts.blames[decision] = blame(decision, ruleset, sets)
    }
    guard !isOpen else { return verdicts }
    try count(&verdicts, ruleset, sets)
    return verdicts
  }

  private func blame(_ decision: Decision, _ ruleset: Ruleset, _ sets: LiveRules) -> Blame {
    Blame(
      decision, rule: ruleset.rule(of: decision, sets).map { RuleText.text(of: $0, sets) },
      owner: RuleOwner(of: decision, among: ruleset.chains))
  }

  /// Sends what the deciding rules would stop, and reads again how much they have counted.
  private func count(
    _ verdicts: inout Sight.Verdicts, _ ruleset: Ruleset, _ sets: LiveRules
  ) throws(SystemError) {
    if case .stops(let decision) = verdicts.tcp.request {
      verdicts.blames[decision]?.counted =
        try counted(decision, ruleset, sets, patience: 0) { startConnection() }
    } else if case .stops(let decision) = verdicts.tcp.answer {
      verdicts.blames[decision]?.counted =
        try counted(decision, ruleset, sets, patience: Self.answerPatience) { startConnection() }
    }
    // One rule may stop both, and has been tried then.
    guard case .stops(let decision) = verdicts.udp.request,
      verdicts.blames[decision]?.counted == nil
    else { return }
    verdicts.blames[decision]?.counted = try counted(decision, ruleset, sets, patience: 0) {
      _ = sendDatagram()
      return nil
    }
  }

  /// How many packets a rule counts more after something was sent; nil when it does not count.
  private func counted(
    _ decision: Decision, _ ruleset: Ruleset, _ sets: LiveRules, patience: Int,
    _ send: () -> SharedDescriptor?
  ) throws(SystemError) -> UInt64? {
    guard let handle = decision.handle,
      let before = try packets(decision.chain, handle, sets)
    else { return nil }
    let kept = send()
    defer { withExtendedLifetime(kept) {} }
    let end = MonotonicTime.now().advanced(milliseconds: patience)
    while true {
      guard let after = try packets(decision.chain, handle, sets) else { return nil }
      if after > before || MonotonicTime.now() >= end { return after - min(before, after) }
      var nothing: [PollEntry] = []
      try poll(&nothing, milliseconds: 10)
    }
  }

  private func packets(
    _ chain: Chain.ID, _ handle: UInt64, _ sets: LiveRules
  ) throws(SystemError) -> UInt64? {
    try sets.withFilter { filter throws(SystemError) in try filter.rule(chain, handle)?.packets }
  }

  /// One SYN; the socket is to be kept for as long as the answer matters.
  private func startConnection() -> SharedDescriptor? {
    guard let socket = try? TCPSocket.make(address.family) else { return nil }
    _ = try? TCPSocket.connect(socket, to: address)
    return SharedDescriptor(socket)
  }

  /// One byte by UDP; the error with which the kernel refused it.
  private func sendDatagram() -> CInt? {
    do throws(SystemError) {
      let socket = try DatagramSocket.open(to: address)
      _ = try socket.send([0])
      return nil
    } catch {
      return error.call == "send" ? error.number : nil
    }
  }

  /// The ends of the range from which the kernel takes ports for clients.
  private static var ownPorts: [UInt16] {
    let ports = text("/proc/sys/net/ipv4/ip_local_port_range")
      .split(whereSeparator: \.isWhitespace).compactMap { UInt16($0) }
    return ports.count == 2 ? ports : usualPorts
  }

  /// The tables that the old iptables has in this network; the file is root's.
  private static var oldTables: [String] {
    let files = ["/proc/net/ip_tables_names", "/proc/net/ip6_tables_names"]
    let names = files.flatMap { text($0).split(whereSeparator: \.isWhitespace) }
    return Set(names.map(String.init)).sorted()
  }

  /// A short text of the kernel; empty where it cannot be read.
  private static func text(_ path: String) -> String {
    (try? BoundedFile(reading: path, limit: 4096))?.text ?? ""
  }
}

extension Sight.Verdicts {
  /// Everything that decides, or may.
  var decisions: [Decision] {
    [tcp.request, tcp.answer, udp.request].flatMap(\.decisions)
      + [tcp.redirection].compactMap(\.self)
  }
}

extension Passage {
  fileprivate var decisions: [Decision] {
    switch self {
    case .passes: []
    case .stops(let decision): [decision]
    case .undecided(let decisions): Array(decisions.prefix(4))
    }
  }
}
