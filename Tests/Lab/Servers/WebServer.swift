/// A web server with TLS from the first byte on, where Remote Desktop should be.
struct WebServer: Sendable {
  /// Starts OpenSSL's own on port 3389.
  func start(on site: Site) throws {
    let files = try Certificate().make(in: site.folder)
    let process = try site.server.start(
      [
        "/usr/bin/openssl", "s_server", "-accept", "3389", "-www", "-cert", files.certificate,
        "-key", files.key,
      ], log: "s_server.out")
    try site.server.awaitListener(3389, ["tcp", "tcp6"], process, log: "s_server.out")
  }
}

extension Step {
  /// A web server on the port of Remote Desktop.
  static let webOnTheDesktopPort = Step { try WebServer().start(on: $0) }
}
