internal import Linux
internal import PluginKit

/// What the sight of this machine says about its Remote Desktop service.
struct ServiceJudge: Sendable {
  let sight: ServiceSight
  var judgement = Judgement()

  init(_ sight: ServiceSight) {
    self.sight = sight
  }

  /// Judges all of it.
  static func judge(_ sight: ServiceSight) -> Judgement {
    var judge = ServiceJudge(sight)
    judge.judgeResources()
    judge.judgeListening()
    judge.judgeLogs()
    return judge.judgement
  }

  /// Whether xrdp runs and nothing keeps it from giving sessions.
  var isHealthy: Bool {
    var judge = self
    judge.judgeListening()
    return judge.judgement.seen.isEmpty
  }

  /// Who takes the connection, if anybody does.
  mutating func judgeListening() {
    guard sight.sockets.listeners != nil, let processes = sight.processes else {
      judgement.doubt(
        Self.unanswered + Self.unserved, because: "The sockets or processes cannot be listed.")
      return
    }
    let takers = sight.takers
    guard let taker = takers.first else {
      judgement.doubt(Self.unserved, because: "Nobody takes the connection.")
      judgeAbsence(processes)
      return
    }
    guard let owner = takers.compactMap(sight.server).first else {
      // Another program has the port, such as one that is not known here: that is its own affair.
      judgement.doubt(Self.unserved, because: "The port belongs to a program that is not known.")
      return
    }
    judgement.name = owner.server.name
    judgement.listener = owner.server.name
    judgement.state = "running"
    judgeHanging(taker, owner)
    guard owner.isXRDP else {
      judgement.doubt(Self.unserved, because: "\(owner.server.name) is asked nothing more.")
      return
    }
    judgeSessionManager(processes)
    judgeSessions(processes)
    judgeCredentials(owner)
    judgeSettings()
    judgeOffers()
  }

  /// Findings about a port that nobody answers.
  static let unanswered: [FindingID] = [
    .stopped, .failed, .notInstalled, .otherPort, .localOnly, .hung,
  ]
  /// Findings about xrdp while it runs.
  static let unserved: [FindingID] = [
    .sessionManagerDown, .sessionsFull, .keyUnreadable, .legacySecurity, .misconfigured,
    .noSessionType,
  ]

  private mutating func judgeHanging(_ taker: Listener, _ owner: ServerProcess) {
    let evidence = [
      Evidence("process", owner.status.number), Evidence("waiting", taker.waiting),
      Evidence("limit", taker.limit.map(String.init) ?? "unknown"),
    ]
    let remedies = [restart(owner.server)]
    if owner.status.isStopped {
      judgement.state = "hung"
      judgement.see(
        .hung, "\(owner.server.name) (process \(owner.status.number)) was stopped by a signal.",
        evidence, remedies)
    } else if taker.isFull {
      judgement.state = "hung"
      judgement.see(
        .hung,
        "\(owner.server.name) does not take its connections: \(taker.waiting) wait, and the "
          + "kernel lets no more in.", evidence, remedies)
    }
  }

  /// The advice that brings a server up again.
  func restart(_ server: RDPServer) -> Remedy {
    guard let unit = server.unit else { return Remedy("Start \(server.name) again.") }
    return Remedy(
      "Restart \(server.name); sessions that run on it may end.",
      command: "sudo systemctl restart \(unit.dropLast(8))")
  }
}
