private import Glibc
internal import Linux
private import LocalSystem
internal import SystemBus

/// Reads what there is to read, cheap things first and only as much as is needed.
struct ServiceSurvey: Sendable {
  /// Where the service manager is asked.
  var bus = BusAddress.system

  /// Looks at this machine for the sake of these addresses of its own.
  func look(_ targets: [SocketAddress]) -> ServiceSight {
    var sight = ServiceSight(targets: targets)
    sight.asker = geteuid()
    sight.uptime = Self.uptime()
    sight.sockets = .look()
    sight.processes = .look(leavingOutContained: RDPServer.processNames)
    if let table = sight.processes { sight.serverProcesses = ServerProcess.look(in: table) }
    sight.installed = RDPServer.all.filter { $0.programs.contains(where: Self.isProgram) }
    sight.resources = .look()
    readConfiguration(&sight)
    if !isServed(sight) {
      sight.units = UnitState.ask(unitNames(sight), on: bus)
      readLogs(&sight)
    }
    return sight
  }

  /// Whether all of it runs, so that there is nothing to ask why not.
  private func isServed(_ sight: ServiceSight) -> Bool {
    guard let taker = sight.takers.first else { return false }
    guard let server = sight.server(of: taker)?.server else { return true }
    return server != .xrdp || ServiceJudge(sight).isHealthy
  }

  private func unitNames(_ sight: ServiceSight) -> [String] {
    let installed = sight.installed.compactMap(\.unit)
    return sight.installed.contains(.xrdp) ? installed + [RDPServer.sessionUnit] : installed
  }

  private func readConfiguration(_ sight: inout ServiceSight) {
    guard sight.installed.contains(.xrdp) || sight.serverProcesses.contains(where: \.isXRDP) else {
      return
    }
    let server = sight.serverProcesses.first(where: \.isXRDP)?.status.number
    let source = server.flatMap(Self.configuration) ?? XRDPSettings.file
    sight.xrdp = Self.settings(source).map { XRDPSettings($0, source: source) }
    let managers = RDPServer.sessionManagers.flatMap { sight.processes?.named($0) ?? [] }
    let sesman =
      managers.first.flatMap { Self.configuration($0.number) }
      ?? SesmanSettings.file
    sight.sesman = Self.settings(sesman).map(SesmanSettings.init)
    sight.names = .read()
    if let xrdp = sight.xrdp {
      sight.credentials = [PathWalk(to: xrdp.certificate), PathWalk(to: xrdp.key)]
      sight.offers = SessionOffer.look(xrdp, sight.sesman)
    }
    sight.sessionUsers = Set(sight.displays.compactMap { ServerProcess.user(of: $0.number) })
  }

  private func readLogs(_ sight: inout ServiceSight) {
    let paths = [sight.xrdp?.log, sight.sesman?.log].compactMap(\.self)
    let now = LogSight.localNow()
    sight.logs = paths.compactMap { LogSight.look($0, now: now) }
  }

  /// The configuration that a process was told to use; nil where that is the usual one.
  private static func configuration(_ process: Int32) -> String? {
    RunningProcess.arguments(of: process).flatMap(ConfigurationPath.given)
  }

  private static func settings(_ path: String) -> INIText? {
    (try? BoundedFile(reading: path, limit: 1 << 20)).map { INIText($0.bytes) }
  }

  /// The first number of /proc/uptime, whose hundredths are what processes are dated in.
  private static func uptime() -> UInt64? {
    let text = (try? BoundedFile(reading: "/proc/uptime", limit: 128))?.text
    return text?.split(separator: " ").first.flatMap { UInt64($0.filter { $0 != "." }) }
  }

  /// A regular file that can be run.
  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && status.st_mode & 0o111 != 0
  }
}

extension ServerProcess {
  /// Of the server that has a configuration to read.
  var isXRDP: Bool { server == .xrdp }
}
