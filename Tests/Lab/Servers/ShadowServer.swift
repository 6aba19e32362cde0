/// FreeRDP's server, which shows an X display of the server node to others.
struct ShadowServer: Sendable {
  /// The only security it takes: "tls", "nla" or "rdp"; nil takes all.
  var security: String?

  /// Starts a display and the server, and waits until it listens.
  func start(on site: Site) throws {
    // It listens on the socket without a file only, which belongs to the network namespace.
    let display = ":1"
    let home = try makeHome(site)
    let screen = [
      "-screen", "0", "640x480x24", "-nolisten", "tcp", "-nolisten", "unix", "-noreset", "-nolock",
    ]
    let x = try site.server.start(["/usr/bin/Xvfb", display] + screen, log: "xvfb.out")
    try awaitDisplay(site, x)
    var environment = Process.environment
    environment["DISPLAY"] = display
    environment["HOME"] = home
    let layer = security.map { ["/sec:\($0)"] } ?? []
    let process = try site.server.start(
      ["/usr/bin/freerdp-shadow-cli", "-auth"] + layer, log: "shadow.out",
      environment: environment)
    try site.server.awaitListener(3389, ["tcp", "tcp6"], process, log: "shadow.out")
  }

  /// Puts a certificate for the right name where the server would make one for another.
  private func makeHome(_ site: Site) throws -> String {
    let files = try Certificate().make(in: site.folder)
    site.trustedAuthority = files.authority
    let place = try site.folder.makeFolder("home/.config/freerdp/shadow")
    try site.server.shell(
      "cp \(files.certificate) \(place)/shadow.crt; cp \(files.key) \(place)/shadow.key")
    return "\(site.folder.path)/home"
  }

  private func awaitDisplay(_ site: Site, _ process: Process) throws {
    for _ in 0..<500 {
      let sockets = ScratchFolder.text("/proc/\(site.server.identifier)/net/unix")
      // Bound is not enough: the flag says that it listens (proc(5), __SO_ACCEPTCON).
      let isListening = sockets.split(separator: "\n").contains {
        $0.contains(" 00010000 ") && $0.hasSuffix("@/tmp/.X11-unix/X1")
      }
      if isListening { return }
      if process.wait(milliseconds: 20) != nil { break }
    }
    throw LabError("no display: \(ScratchFolder.text("\(site.folder.path)/xvfb.out"))")
  }
}

extension Step {
  /// A FreeRDP shadow server that listens.
  static func shadow(_ server: ShadowServer = ShadowServer()) -> Step {
    Step { try server.start(on: $0) }
  }
}
