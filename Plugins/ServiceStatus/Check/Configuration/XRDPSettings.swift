internal import LocalSystem

/// What xrdp is told, as far as it decides whether a connection or a session can be had.
struct XRDPSettings: Hashable, Sendable {
  static let folder = "/etc/xrdp"
  static let file = "/etc/xrdp/xrdp.ini"

  /// The file that says it.
  let source: String
  /// Whether the section that xrdp cannot do without is there.
  let hasGlobals: Bool
  /// Where it listens; empty where nothing valid is said.
  let places: [ListenPlace]
  /// The line that says so, for people.
  let placeLine: String
  /// "negotiate", "tls" or "rdp".
  let security: String
  let certificate: String
  let key: String
  /// Where it writes its log.
  let log: String
  /// What it offers after the logon.
  let sections: [SessionSection]

  init(_ text: INIText, source: String = Self.file) {
    self.source = source
    let globals = text["Globals"]
    hasGlobals = globals != nil
    let port = globals?["port"] ?? "3389"
    let address = globals?["address"] ?? ""
    let read = ListenPlace.read(port)
    places = read.map {
      $0.address.isEmpty ? ListenPlace(address: address, port: $0.port) : $0
    }
    placeLine = "port=\(port)" + (address.isEmpty ? "" : ", address=\(address)")
    security = (globals?["security_layer"] ?? "negotiate").lowercased()
    certificate = Self.path(globals?["certificate"], "cert.pem")
    key = Self.path(globals?["key_file"], "key.pem")
    log = Self.logPath(text["Logging"]?["LogFile"], "xrdp.log")
    sections = text.sections.prefix(64).compactMap(SessionSection.init)
  }

  /// Whether any session is had from the session manager.
  var needsSessionManager: Bool { sections.contains(where: \.isManaged) }

  /// A path that is set and whole, or the default in xrdp's folder.
  private static func path(_ value: String?, _ standard: String) -> String {
    guard let value, value.hasPrefix("/") else { return "\(folder)/\(standard)" }
    return value
  }

  /// A log's path: names without a folder are in the system's.
  static func logPath(_ value: String?, _ standard: String) -> String {
    guard let value, !value.isEmpty else { return "/var/log/\(standard)" }
    return value.hasPrefix("/") ? value : "/var/log/\(value)"
  }
}
