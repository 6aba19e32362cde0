internal import LocalSystem

/// What xrdp's session manager is told.
struct SesmanSettings: Hashable, Sendable {
  static let file = "/etc/xrdp/sesman.ini"

  /// The TCP port of versions before 0.10; nil where a local socket is named.
  let port: UInt16?
  /// How many sessions it allows; nil for no limit.
  let sessionLimit: Int?
  /// The programs of the display servers by the section that names them.
  let programs: [String: String]
  /// The names of those programs and of the usual ones.
  let displayServers: Set<String>
  /// Where it writes its log.
  let log: String

  init(_ text: INIText) {
    port = text["Globals"]?["ListenPort"].map { UInt16($0) } ?? 3350
    sessionLimit = text["Sessions"]?["MaxSessions"].flatMap { Int($0) }.flatMap {
      $0 > 0 ? $0 : nil
    }
    programs = ["Xorg", "Xvnc", "X11rdp"].reduce(into: [:]) { $0[$1] = text[$1]?["param"] }
    let own = programs.values.compactMap { $0.split(separator: "/").last.map(String.init) }
    displayServers = Set(own + ["Xorg", "Xvnc", "Xtigervnc", "X11rdp"])
    log = XRDPSettings.logPath(text["Logging"]?["LogFile"], "xrdp-sesman.log")
  }
}
