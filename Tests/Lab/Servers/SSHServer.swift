/// OpenSSH where Remote Desktop should be.
struct SSHServer: Sendable {
  /// Starts it on port 3389 with a host key of its own.
  func start(on site: Site) throws {
    let key = "\(site.folder.path)/ssh_host_key"
    try site.server.shell(
      "mkdir -p /run/sshd; ssh-keygen -q -t ed25519 -N '' -f \(key); : > \(site.folder.path)/sshd")
    let process = try site.server.start(
      [
        "/usr/sbin/sshd", "-D", "-e", "-f", "\(site.folder.path)/sshd", "-h", key, "-p", "3389",
        "-o", "PidFile=none",
      ], log: "sshd.out")
    try site.server.awaitListener(3389, ["tcp", "tcp6"], process, log: "sshd.out")
  }
}

extension Step {
  /// OpenSSH on the port of Remote Desktop.
  static let sshOnTheDesktopPort = Step { try SSHServer().start(on: $0) }
}
