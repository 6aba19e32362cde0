internal import Linux

/// Looks at a host whose port does not open: other ports, ping, UDP and the own link.
struct HostExperiment {
  /// Ports that Windows and Linux hosts often have open.
  static let otherPorts: [UInt16] = [22, 80, 135, 443, 445, 3389, 5985]
  /// A port that no service uses, so that a living host answers with ICMP (traceroute's).
  static let unusedPort: UInt16 = 33434
  /// How long a port may take, in milliseconds: a first SYN and one repetition.
  static let portLimit = 2000
  /// How long the port in question may take where the kernel gives up a neighbour after three
  /// seconds and no table says so, in milliseconds.
  static let neighbourLimit = 3500
  /// How long ping is waited for when all ports have answered, in milliseconds.
  static let echoPatience = 600

  /// The address and the port that does not open.
  let address: SocketAddress
  /// The word of the fact "tcp.outcome".
  let outcome: String
  /// Becomes readable when the run is to stop.
  let cancelDescriptor: CInt?

  /// Surveys the host; nil when the run was cancelled.
  func survey() throws(SystemError) -> HostSurvey? {
    var survey = HostSurvey(address: address)
    survey.interfaces = try? NetworkInterface.all()
    guard outcome != "net-unreachable", outcome != "denied-here" else { return survey }
    let refusedBefore = TCPStatistics.refusedRepetitions()
    let now = MonotonicTime.now()
    let echo = EchoWatch(to: address, identifier: .random(in: 0...UInt16.max))
    let datagrams = [address.port, Self.unusedPort].compactMap {
      try? DatagramWatch(to: address.with(port: $0))
    }
    let answers = AnswerWatch(from: address)
    let routes = ports.map { Route(address: address.with(port: $0), plan: plan(for: $0)) }
    let climber = Climber(
      routes, cancelDescriptor: cancelDescriptor, watches: [echo, answers] + datagrams,
      patience: now.advanced(milliseconds: Self.echoPatience))
    var pacing = FixedDelays(routes.map { _ in 0 }, from: now)
    if try climber.climb(&pacing) == .cancelled { return nil }
    survey.note(zip(ports, climber.results).map { ($0, $1 ?? LadderResult()) })
    survey.note(echo.report, datagrams)
    answers.ready()
    survey.isAnswerOnLink = answers.refusal == nil ? answers.hasAnswered : nil
    survey.distances = answers.refusal == nil ? answers.distances : nil
    survey.refusedRepetitions = TCPStatistics.refusedRepetitions().flatMap { after in
      refusedBefore.map { after - $0 }
    }
    survey.neighbour = NeighbourTable.state(of: address)
    return survey
  }

  /// The port itself, twice where the time of its refusal matters, and the others.
  private var ports: [UInt16] {
    let repeats = outcome == "refused" ? 2 : 1
    return Array(repeating: address.port, count: repeats)
      + Self.otherPorts.filter { $0 != address.port }
  }

  /// How a port is tried: TCP only.
  private func plan(for port: UInt16) -> LadderPlan {
    let isNeighbourAsked =
      port == address.port && address.family == .v6 && outcome == "host-unreachable"
    let limit = isNeighbourAsked ? Self.neighbourLimit : Self.portLimit
    let limits = LadderLimits(tcp: limit, negotiation: 0, tls: 0)
    return LadderPlan(goal: .tcp, limits: limits)
  }
}

extension HostSurvey {
  /// Sorts results into those of the port in question and of others.
  fileprivate mutating func note(_ results: [(port: UInt16, result: LadderResult)]) {
    target = results.filter { $0.port == address.port }.map(\.result)
    let rest = results.filter { $0.port != address.port }
    others = Dictionary(rest.map { ($0.port, $0.result) }) { first, _ in first }
  }

  /// Notes what ping and UDP came to.
  fileprivate mutating func note(_ report: EchoReport, _ datagrams: [DatagramWatch]) {
    echo = report
    datagramNotices = datagrams.flatMap(\.notices)
    isDatagramAnswered = datagrams.contains(where: \.isAnswered)
  }
}
