extension Scenario {
  /// The one who asks sits at the server itself.
  static let ownService: [Scenario] = stopped + places + hanging + serving + working

  private static let server = Site.Address.server

  /// The same fault, seen by root and by a user without privileges.
  private static func byBoth(
    _ name: String, truth: String, target: String = Site.name, _ level: Expectation.Level,
    _ causes: [String] = [], reached: String? = nil, symptoms: [Symptom], steps: [Step]
  ) -> [Scenario] {
    [("root", Asker.onServer), ("a user", Asker.userOnServer)].map { who, asker in
      Scenario(
        "at the server, \(who): \(name)", truth: truth, target: target, asker: asker, level,
        causes, reached: reached, symptoms: symptoms, steps: [.ownName] + steps)
    }
  }

  private static let stopped =
    byBoth(
      "xrdp stopped", truth: "xrdp is installed and does not run.", .blocked,
      ["service.stopped"], reached: "dns", symptoms: [.connect(server, .refused)], steps: [])
    + byBoth(
      "no server", truth: "The machine has no Remote Desktop server at all.", .blocked,
      ["target.is-self", "tcp.refused"], reached: "dns", symptoms: [.connect(server, .refused)],
      steps: [.noServer(.server)])
    + byBoth(
      "xrdp stopped, by loopback", truth: "xrdp is installed and does not run.",
      target: "127.0.0.1", .blocked, ["service.stopped"], reached: "dns",
      symptoms: [.connect(server, .refused)], steps: [])

  private static let places =
    byBoth(
      "xrdp for loopback only", truth: "xrdp listens at 127.0.0.1, and the own address is dialled.",
      .blocked, ["service.local-only"], reached: "dns", symptoms: [.connect(server, .refused)],
      steps: [.xrdp(XRDP(address: "127.0.0.1"))])
    + byBoth(
      "xrdp on another port", truth: "xrdp listens on port 3390, and the usual one is dialled.",
      .blocked, ["service.other-port"], reached: "dns",
      symptoms: [.connect(server, .refused), .connect(server, port: 3390, .open)],
      steps: [.xrdp(XRDP(port: 3390))])

  private static let hanging =
    byBoth(
      "xrdp hangs", truth: "xrdp is stopped by a signal.", .blocked, ["service.hung"],
      reached: "tcp", symptoms: [.negotiation(.silent)], steps: [.frozenXRDP])
    + byBoth(
      "xrdp hangs with a full queue", truth: "xrdp is stopped, and others wait for it already.",
      .blocked, ["service.hung"], reached: "dns", symptoms: [.connect(server, .silent)],
      steps: [.frozenXRDP, .crowd])

  private static let serving =
    byBoth(
      "key unreadable", truth: "xrdp may not read its key and must use TLS.", .blocked,
      ["server.cert-unreadable"], reached: "tcp", symptoms: [.negotiation(.fails(3))],
      steps: [.xrdp(XRDP(security: "tls", key: .unreadable))])
    + byBoth(
      "session manager stopped", truth: "xrdp runs and xrdp-sesman does not.", .blocked,
      ["service.sesman-down"], reached: "tls", symptoms: [.negotiation(.selects(1))],
      steps: [.xrdp()])
    + byBoth(
      "session limit reached", truth: "One session is allowed, and one runs.", .blocked,
      ["session.limit"], reached: "tls", symptoms: [.negotiation(.selects(1))],
      steps: [.xrdp(XRDP(hasSessions: true, sessionLimit: 1)), .session])
    + byBoth(
      "disk full", truth: "The file system of /var/log has no room left.", .degraded,
      ["server.resources"], reached: "tls", symptoms: [.negotiation(.selects(1))],
      steps: [.xrdp(XRDP(hasSessions: true)), .fullLogs])

  private static let working =
    byBoth(
      "healthy xrdp", truth: "xrdp and xrdp-sesman work.", .ready, reached: "tls",
      symptoms: [.negotiation(.selects(1))], steps: [.xrdp(XRDP(hasSessions: true))])
    + byBoth(
      "healthy xrdp with a session", truth: "xrdp works, and one of two sessions runs.", .ready,
      reached: "tls", symptoms: [.negotiation(.selects(1))],
      steps: [.xrdp(XRDP(hasSessions: true, sessionLimit: 2)), .session])
    + byBoth(
      "healthy shadow server", truth: "FreeRDP's server works; xrdp is only installed.", .ready,
      reached: "tls", symptoms: [.negotiation(.selects(1))], steps: [.shadow()])
}
