internal import Linux

/// Everything that was read of this machine's Remote Desktop service.
struct ServiceSight: Sendable {
  /// The target's addresses that are this machine's own, with its port.
  var targets: [SocketAddress]
  var sockets = ListenerTable()
  /// nil where /proc cannot be listed.
  var processes: ProcessTable?
  var serverProcesses: [ServerProcess] = []
  /// The known servers whose programs are here.
  var installed: [RDPServer] = []
  /// By name; nil where there is no service manager, or where nothing had to be asked.
  var units: [String: UnitState]?
  /// nil where there is no such file or nobody may read it.
  var xrdp: XRDPSettings?
  var sesman: SesmanSettings?
  /// The ways to xrdp's certificate and key.
  var credentials: [PathWalk] = []
  var names = AccountNames(passwd: "", group: "")
  var resources = ResourceSight()
  var logs: [LogSight] = []
  /// The users whose sessions run.
  var sessionUsers: Set<UInt32> = []
  /// What of the sessions that xrdp offers is on the disk; nil where nobody can tell.
  var offers: [SessionOffer]?
  /// How long the machine runs, in hundredths of a second; nil where it does not say.
  var uptime: UInt64?
  /// Who asks.
  var asker: UInt32 = 0
}

extension ServiceSight {
  /// The sockets that take a connection to the target.
  var takers: [Listener] {
    (sockets.listeners ?? []).filter { listener in targets.contains(where: listener.takes) }
  }

  /// The server that holds a socket; nil for one of another program, or where nobody can tell.
  ///
  /// Who may not see what a process holds goes by its user and by the port it is told to have.
  func server(of listener: Listener) -> ServerProcess? {
    if let owner = serverProcesses.first(where: { $0.sockets?.contains(listener.inode) == true }) {
      return owner
    }
    return serverProcesses.first { process in
      process.sockets == nil && process.user == listener.user
        && ports(of: process.server).contains(listener.address.port)
    }
  }

  /// The ports that a server is told to have, or has where nothing is said.
  func ports(of server: RDPServer) -> [UInt16] {
    guard server == .xrdp, let xrdp, !xrdp.places.isEmpty else { return [server.port] }
    return xrdp.places.map(\.port)
  }

  /// The displays of the sessions that run.
  var displays: [ProcessStatus] {
    guard let sesman, let processes else { return [] }
    let names = Set(sesman.displayServers.map(ProcessTable.shortened))
    return processes.processes.values.filter {
      names.contains($0.name) && processes.isBelow(RDPServer.sessionManagers, $0)
    }
  }

  /// The sockets of a server.
  func listeners(of server: RDPServer) -> [Listener] {
    (sockets.listeners ?? []).filter { self.server(of: $0)?.server == server }
  }
}
