internal import Linux
internal import PluginKit

// Nobody takes the connection: why not?

extension ServiceJudge {
  /// Says what the servers of this machine do instead.
  mutating func judgeAbsence(_ processes: ProcessTable) {
    for process in sight.serverProcesses {
      let listeners = sight.listeners(of: process.server)
      if judgeElsewhere(process.server, listeners) { return }
    }
    if let process = sight.serverProcesses.first {
      judgeIdle(process)
      return
    }
    guard processes.seesOthers else {
      judgement.doubt(
        Self.unanswered, because: "Other users' programs cannot be seen here.",
        help: "Run as root, to see whether a Remote Desktop server runs.")
      return
    }
    judgeStopped()
  }

  /// A server that listens, though not here.
  ///
  /// - Returns: Whether there is one.
  private mutating func judgeElsewhere(_ server: RDPServer, _ listeners: [Listener]) -> Bool {
    guard let first = listeners.first, let target = sight.targets.first else { return false }
    judgement.name = server.name
    judgement.state = "running"
    let places = listeners.map { "\($0.address)" }.sorted().joined(separator: ", ")
    let evidence = [Evidence("listens", places, .address)] + placeEvidence(server)
    if listeners.contains(where: { $0.address.port == target.port }) {
      let isLocal = listeners.allSatisfy(\.isLocalOnly)
      judgement.see(
        .localOnly,
        "\(server.name) listens at \(places)\(isLocal ? ", for this machine alone," : "") "
          + "and not at \(target.host).", evidence,
        [changedPlace(server, "port=\(target.port)")])
    } else {
      judgement.see(
        .otherPort, "\(server.name) listens on port \(first.address.port), not on \(target.port).",
        evidence,
        [
          Remedy("Connect to port \(first.address.port)."),
          changedPlace(server, "port=\(target.port)"),
        ])
    }
    return true
  }

  private func placeEvidence(_ server: RDPServer) -> [Evidence] {
    guard server == .xrdp, let xrdp = sight.xrdp else { return [] }
    return [Evidence("xrdp.ini", xrdp.placeLine, .address)]
  }

  private func changedPlace(_ server: RDPServer, _ line: String) -> Remedy {
    guard let file = server.configuration else {
      return Remedy("Have \(server.name) listen at this address and port in its settings.")
    }
    return Remedy(
      "If it is to be reached here: in \(file), below [Globals], write \(line) without an "
        + "address, then restart \(server.name).",
      command: server.unit.map { "sudo systemctl restart \($0.dropLast(8))" })
  }

  /// A server that runs for less than this may still listen. In hundredths of a second.
  private static let startingTime: UInt64 = 1_000

  /// A server that runs and is not seen to listen.
  private mutating func judgeIdle(_ process: ServerProcess) {
    let server = process.server
    judgement.name = server.name
    guard process.sockets != nil else {
      judgement.doubt(
        Self.unanswered, because: "\(server.name) runs; which port it has, only root may see.",
        help: "Run as root, to see on which port \(server.name) listens.")
      return
    }
    guard isForThisPort(server) else { return }
    if let uptime = sight.uptime, uptime < process.status.begun + Self.startingTime {
      judgement.state = "starting"
      judgement.see(
        .stopped,
        "\(server.name) (process \(process.status.number)) was started a moment ago, and does not "
          + "listen yet.", [], [Remedy("Try again in a few seconds.")])
      return
    }
    judgement.state = "failed"
    judgement.see(
      .failed, "\(server.name) runs (process \(process.status.number)), but listens on no port.",
      lastError, [restart(server)])
  }

  /// No known server runs.
  private mutating func judgeStopped() {
    guard !sight.installed.isEmpty else {
      judgement.see(
        .notInstalled, "None of the Remote Desktop servers known here is installed.",
        [Evidence("looked-for", RDPServer.all.map(\.name).joined(separator: ", "))],
        [
          Remedy(
            "If this machine is to be reached by Remote Desktop, install a server.",
            command: "sudo apt install xrdp")
        ])
      return
    }
    guard let server = sight.installed.first(where: isExpected) else { return }
    judgement.name = server.name
    if let unit = server.unit, let state = sight.units?[unit] {
      judgeUnit(server, unit, state)
    } else {
      judgement.state = "stopped"
      judgement.see(
        .stopped, "\(server.name) is installed and does not run.", lastError, starting(server))
    }
  }

  /// Whether a server is meant to take this connection: there for nothing else or switched on, and
  /// told to have this port.
  private func isExpected(_ server: RDPServer) -> Bool {
    let state = server.unit.flatMap { sight.units?[$0] }
    let isWanted = server.isDedicated || state?.file == "enabled" || state?.hasFailed == true
    return isWanted && isForThisPort(server)
  }

  /// Whether a server would listen on the port that was dialled.
  private func isForThisPort(_ server: RDPServer) -> Bool {
    sight.targets.contains { sight.ports(of: server).contains($0.port) }
  }

  private func starting(_ server: RDPServer) -> [Remedy] {
    guard let unit = server.unit?.dropLast(8) else { return [Remedy("Start \(server.name).")] }
    return [
      Remedy("Start \(server.name) on this machine.", command: "sudo systemctl start \(unit)")
    ]
  }

  /// What the service manager says of a server that does not run.
  private mutating func judgeUnit(_ server: RDPServer, _ unit: String, _ state: UnitState) {
    let evidence = [Evidence("unit", unit), Evidence("state", state.words)] + lastError
    let name = unit.dropLast(8)
    let reading = Remedy(
      "Read why: the last lines before its end tell.", command: "journalctl -u \(name) -b -n 50")
    if state.isMasked {
      judgement.state = "masked"
      judgement.see(
        .stopped, "\(server.name) does not run, and its unit \(unit) is masked.", evidence,
        [
          Remedy(
            "Unmask and start it, unless somebody masked it for a reason.",
            command: "sudo systemctl unmask \(name) && sudo systemctl enable --now \(name)")
        ])
    } else if state.hasFailed || dependency(of: server)?.hasFailed == true {
      judgeFailure(server, unit, state, evidence, reading)
    } else if state.active == "activating" {
      judgement.state = "starting"
      judgement.see(
        .stopped, "\(server.name) is only being started (\(state.words)).", evidence, [reading])
    } else {
      judgement.state = state.file == "disabled" ? "disabled" : "stopped"
      let boot = state.file == "disabled" ? ", and does not start with the machine" : ""
      judgement.see(
        .stopped, "\(server.name) does not run\(boot).", evidence,
        [
          Remedy(
            "Start \(server.name) on this machine.",
            command: state.file == "disabled"
              ? "sudo systemctl enable --now \(name)" : "sudo systemctl start \(name)")
        ])
    }
  }

  private func dependency(of server: RDPServer) -> UnitState? {
    server == .xrdp ? sight.units?[RDPServer.sessionUnit] : nil
  }

  private mutating func judgeFailure(
    _ server: RDPServer, _ unit: String, _ state: UnitState, _ evidence: [Evidence],
    _ reading: Remedy
  ) {
    judgement.state = "failed"
    guard state.hasFailed else {
      let words = dependency(of: server)?.words ?? ""
      judgement.see(
        .failed,
        "\(server.name) does not run because its session manager failed (\(words)).", evidence,
        [
          Remedy(
            "Read why the session manager failed, mend that, and start xrdp.",
            command: "journalctl -u xrdp-sesman -b -n 50")
        ])
      return
    }
    let how = state.isLooping ? "ends each time it is started" : "failed"
    judgement.see(.failed, "\(server.name) \(how) (\(state.words)).", evidence, [reading])
  }
}
