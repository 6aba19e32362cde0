extension Step {
  /// FreeRDP's client connects once, trusts the certificate that it sees, and remembers it.
  static func pinnedByFreeRDP(_ asker: Asker) -> Step {
    Step { site in
      let display = ":2"
      let process = try site.client.start(
        [
          "/usr/bin/Xvfb", display, "-ac", "-screen", "0", "320x200x24", "-nolisten", "tcp",
          "-nolisten", "unix", "-noreset", "-nolock",
        ], log: "client-xvfb.out")
      try awaitDisplay(site, process)
      _ = try site.type(freeRDP, as: asker, more: ["DISPLAY": display])
      let home = try site.home(of: asker)
      let remembered = ScratchFolder.text("\(home)/.config/freerdp/known_hosts2")
      guard remembered.contains(Site.name) else { throw LabError("FreeRDP remembers nothing") }
    }
  }

  /// FreeRDP's client, which trusts at first sight only and has nobody to ask.
  static let freeRDP =
    "timeout 15 xfreerdp /v:\(Site.name) /u:lab /p:lab /sec:tls /cert:tofu +auth-only </dev/null 2>&1"

  /// The certificate that is shown now is kept as FreeRDP 3 keeps it, one file for each server.
  static func pinnedInFile(_ asker: Asker) -> Step {
    inHome(
      of: asker,
      """
      mkdir -p .config/freerdp/server
      cp ../certificate/leaf.pem .config/freerdp/server/\(Site.name)_3389.pem
      chown -R \(asker.isRoot ? 0 : Asker.userNumber) .config
      """)
  }

  /// The server shows another certificate from now on. xrdp reads it anew for each connection.
  static func newCertificate(_ certificate: Certificate) -> Step {
    Step { site in
      let files = try certificate.make(in: site.folder)
      site.trustedAuthority = files.authority
      try site.server.shell("chown xrdp \(files.key)")
    }
  }

  /// The client's machine trusts who signed the certificate that is shown now, and nobody else.
  static let trusted = Step { site in
    let place = "/etc/ssl/certs"
    try site.client.shell(
      """
      mkdir -p \(place)
      mount -t tmpfs -o mode=755 tmpfs \(place)
      cp \(site.trustedAuthority) \(place)/lab.pem
      ln -s lab.pem \(place)/$(openssl x509 -noout -hash -in \(place)/lab.pem).0
      """)
  }

  /// A profile of Remmina for the server.
  ///
  /// - Parameters:
  ///   - lines: What it says beyond protocol and server.
  ///   - preferences: What Remmina's own settings say.
  static func remmina(_ asker: Asker, _ lines: String, preferences: String) -> Step {
    inHome(
      of: asker,
      """
      mkdir -p .local/share/remmina .config/remmina
      cat > .local/share/remmina/lab.remmina <<'END'
      [remmina]
      name=Lab
      protocol=RDP
      server=\(Site.name)
      \(lines)
      END
      cat > .config/remmina/remmina.pref <<'END'
      [remmina_pref]
      \(preferences)
      END
      chown -R \(asker.isRoot ? 0 : Asker.userNumber) .local .config
      """)
  }

  /// The asker's desktop has a bus and a keyring, which is unlocked.
  static func keyring(_ asker: Asker) -> Step {
    Step { site in
      try site.client.shell(
        "mkdir -m 700 /run/desktop; chown \(Asker.userNumber) /run/desktop")
      let result = try site.type(
        """
        dbus-daemon --session --fork --address=unix:path=/run/desktop/bus >/dev/null 2>&1
        export DBUS_SESSION_BUS_ADDRESS=unix:path=/run/desktop/bus
        printf lab | gnome-keyring-daemon --daemonize --unlock --components=secrets
        """, as: asker)
      guard result.status == 0 else { throw LabError("no keyring: \(result.output)") }
    }
  }

  private static func awaitDisplay(_ site: Site, _ process: Process) throws {
    for _ in 0..<500 {
      let sockets = ScratchFolder.text("/proc/\(site.client.identifier)/net/unix")
      let isListening = sockets.split(separator: "\n").contains {
        $0.contains(" 00010000 ") && $0.hasSuffix("@/tmp/.X11-unix/X2")
      }
      if isListening { return }
      if process.wait(milliseconds: 20) != nil { break }
    }
    throw LabError("no display: \(ScratchFolder.text("\(site.folder.path)/client-xvfb.out"))")
  }
}
