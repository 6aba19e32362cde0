/// An xrdp server with a configuration of its own.
struct XRDP: Sendable {
  /// What may be wrong with the key it is told to use.
  enum Key: Sendable {
    case readable
    /// Only root may read it, and the server is not root: the fault of Debian's own package.
    case unreadable
    /// It belongs to another certificate.
    case ofAnotherCertificate
  }

  var port: UInt16 = 3389
  /// The only address it listens at; nil for all.
  var address: String?
  /// "negotiate", "tls" or "rdp".
  var security = "negotiate"
  var protocols = "TLSv1.2, TLSv1.3"
  /// OpenSSL's cipher list; nil for the server's own choice.
  var ciphers: String?
  var certificate = Certificate()
  var key = Key.readable
  /// Whether sessions can be had as well as connections.
  var hasSessions = false
  /// How many sessions it allows.
  var sessionLimit = 50

  /// Starts it as the unprivileged user that its package makes, and waits until it listens.
  ///
  /// - Returns: Its process, which the site ends.
  @discardableResult
  func start(on site: Site) throws -> Process {
    let files = try certificate.make(in: site.folder)
    site.trustedAuthority = files.authority
    try configure(site, files)
    let user = ["--reuid", "xrdp", "--regid", "xrdp", "--clear-groups"]
    let process = try site.server.start(
      ["/usr/bin/setpriv"] + user + ["/usr/sbin/xrdp", "--nodaemon"], log: "xrdp.out")
    try site.server.awaitListener(port, ["tcp", "tcp6"], process, log: "xrdp.out")
    if hasSessions { try startSessions(site) }
    return process
  }

  private func startSessions(_ site: Site) throws {
    let process = try site.server.start(
      ["/usr/sbin/xrdp-sesman", "--nodaemon"], log: "sesman.out")
    try site.server.awaitListener(3350, ["tcp", "tcp6"], process, log: "sesman.out")
  }

  /// Copies the package's configuration, changes what this server is told, and mounts the copy.
  private func configure(_ site: Site, _ files: Certificate.Files) throws {
    let copy = "\(site.folder.path)/xrdp"
    try site.server.shell(
      """
      cp -R /etc/xrdp \(copy)
      sed -i '\(edits(site, files))' \(copy)/xrdp.ini
      sed -i '\(sessionEdits(site))' \(copy)/sesman.ini
      \(displayServer(copy))
      mount --bind \(copy) /etc/xrdp
      mkdir -p /run/xrdp/sockdir
      touch \(site.folder.path)/xrdp.log
      chown -R xrdp /run/xrdp /etc/xrdp/rsakeys.ini \(site.folder.path)/xrdp.log
      \(keyCommand(files.key))
      """)
  }

  /// Edits of the package's configuration, in the language of sed.
  private func edits(_ site: Site, _ files: Certificate.Files) -> String {
    let settings = [
      "certificate=": files.certificate, "key_file=": files.key, "security_layer=": security,
      "ssl_protocols=": protocols, "LogFile=": "\(site.folder.path)/xrdp.log",
      "EnableSyslog=": "false",
    ]
    let edits = settings.map { name, value in "s|^\(name).*|\(name)\(value)|" }
    let place = "s|^port=3389$|port=\(address.map { "tcp://\($0):" } ?? "")\(port)|"
    let chosen = ciphers.map { ["s|^#tls_ciphers=.*|tls_ciphers=\($0)|"] } ?? []
    return (edits + chosen + [place]).joined(separator: ";")
  }

  private func sessionEdits(_ site: Site) -> String {
    [
      "s|^LogFile=.*|LogFile=\(site.folder.path)/sesman.log|",
      "s|^MaxSessions=.*|MaxSessions=\(sessionLimit)|",
      "s|^param=Xvnc$|param=/etc/xrdp/Xvfb|",
    ].joined(separator: ";")
  }

  /// A display for sessions that stay as they are: a screen in memory in the place of a VNC server.
  private func displayServer(_ copy: String) -> String {
    """
    printf '#!/bin/sh\\nexec /usr/bin/Xvfb "$1" -auth .Xauthority -nolisten tcp\\n' > \(copy)/Xvfb
    printf '#!/bin/sh\\nexec sleep 300\\n' > \(copy)/startwm.sh
    chmod 755 \(copy)/Xvfb \(copy)/startwm.sh
    """
  }

  private func keyCommand(_ key: String) -> String {
    switch self.key {
    case .readable: "chown xrdp \(key)"
    case .unreadable: "chown root \(key); chmod 600 \(key)"
    case .ofAnotherCertificate: "openssl genrsa -out \(key) 2048; chown xrdp \(key)"
    }
  }
}

extension Step {
  /// An xrdp server that listens.
  static func xrdp(_ server: XRDP = XRDP()) -> Step {
    Step { try server.start(on: $0) }
  }

  /// An xrdp server that hangs: the kernel still takes connections for it, and nobody reads them.
  static let frozenXRDP = Step { site in
    let process = try XRDP().start(on: site)
    try process.freeze()
  }
}
