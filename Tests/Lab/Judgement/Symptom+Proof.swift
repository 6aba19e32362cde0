import Linux

extension Symptom {
  /// Looks from the client and compares.
  ///
  /// - Returns: What was seen instead; nil when the fault shows as it should.
  func disproof(on site: Site) throws -> String? {
    switch self {
    case .name(let name, let reply):
      return try differs(reply, site) { try Probe.ask(Self.nameServer(of: site), name) }
    case .connect(let address, let port, let outcome):
      return try differs(outcome, site) { try Probe.connect(Self.address(address, port)) }
    case .negotiation(let reply, let address):
      return try differs(reply, site) { try Self.negotiate(Self.address(address)) }
    case .handshake(let part, let clamped, let address):
      let text = try Self.handshake(site, Self.address(address), clamped)
      return text.contains(part) ? nil : "openssl said no \"\(part)\" but: \(text)"
    case .handshakeHangs:
      let text = try Self.handshake(site, Self.address(Site.Address.server), false)
      let goesOn = text.contains("Server certificate") || text.contains("error:")
      let hangs = text.contains("CONNECTED") && !goesOn
      return hangs ? nil : "the handshake went on: \(text)"
    case .says(let line, let asker, let part):
      let text = try site.type(line, as: asker).output
      return text.contains(part) ? nil : "\(line) said no \"\(part)\" but: \(text)"
    case .client(let security, let part):
      let text = try Self.client(site, security)
      return text.contains(part) ? nil : "xfreerdp said no \"\(part)\" but: \(text)"
    case .roundTrip(let least):
      let milliseconds = try site.client.withNetwork { try Self.connectTime() }
      return milliseconds >= least ? nil : "the connect took \(milliseconds) ms"
    case .pingLoss(let range):
      let lost = try Self.lostPings(site)
      return range.contains(lost) ? nil : "\(lost) of 100 pings were lost"
    case .pingSize(let bytes, let passes):
      let isAnswered = try Self.isAnswered(site, bytes)
      return isAnswered == passes ? nil : "a ping of \(bytes) bytes: answered \(isAnswered)"
    }
  }

  private func differs<Value: Equatable>(
    _ expected: Value, _ site: Site, _ look: () throws -> Value
  ) throws -> String? {
    let seen = try site.client.withNetwork(look)
    return seen == expected ? nil : "plain tools saw \(seen) and not \(self)"
  }

  private static func address(_ text: String, _ port: UInt16 = 3389) throws -> SocketAddress {
    guard let address = SocketAddress(text, port: port) else {
      throw LabError("no address: \(text)")
    }
    return address
  }

  private static func nameServer(of site: Site) throws -> SocketAddress {
    let text = ScratchFolder.text("\(site.folder.path)/client-etc/resolv.conf")
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("nameserver ") }
    return try address(lines.first.map { String($0.dropFirst(11)) } ?? "127.0.0.1", 53)
  }

  private static func negotiate(_ address: SocketAddress) throws -> NegotiationReply {
    let connection = try Probe.open(address)
    guard connection.outcome == .open else {
      throw LabError("no connection to \(address): \(connection.outcome)")
    }
    return try Probe.negotiate(connection.socket)
  }

  private static func connectTime() throws -> Int {
    let start = MonotonicTime.now()
    _ = try Probe.connect(address(Site.Address.server))
    return MonotonicTime.now().milliseconds(since: start)
  }

  /// What FreeRDP's client says when it is to log on and no more, by the client's own settings. It
  /// wants a display although it shows nothing.
  private static func client(_ site: Site, _ security: String) throws -> String {
    var environment = Process.environment
    environment["HOME"] = site.folder.path
    environment["DISPLAY"] = ":7"
    let script = """
      Xvfb :7 -screen 0 640x480x24 -nolisten tcp -nolisten unix -noreset -nolock >/dev/null 2>&1 &
      display=$!
      for try in $(seq 200); do
        grep -q '00010000.*@/tmp/.X11-unix/X7$' /proc/net/unix && break
        sleep 0.05
      done
      timeout 5 xfreerdp /v:\(Site.Address.server) /cert:ignore /u:lab /p:secret \
        /sec:\(security) +auth-only || true
      kill $display
      """
    return try site.client.run(["/bin/sh", "-c", script], environment: environment).output
  }

  /// What openssl tells of the server's handshake and certificate, after four seconds at most.
  private static func handshake(
    _ site: Site, _ server: SocketAddress, _ clamped: Bool
  ) throws -> String {
    let relay = try NegotiatedRelay(to: server, clamped: clamped, from: site.client)
    let trust = site.trustedAuthority.isEmpty ? [] : ["-CAfile", site.trustedAuthority]
    let name = ["-servername", Site.name, "-verify_hostname", Site.name]
    return try site.client.run(
      [
        "/usr/bin/timeout", "4", "/usr/bin/stdbuf", "-oL", "/usr/bin/openssl", "s_client",
        "-min_protocol", "TLSv1.2", "-connect", "127.0.0.1:\(relay.port)",
      ] + trust + name
    ).output
  }
}
