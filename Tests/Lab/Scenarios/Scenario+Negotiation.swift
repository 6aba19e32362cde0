extension Scenario {
  /// A connection stands, and the first exchange on it is the matter.
  static let negotiation: [Scenario] = [
    Scenario(
      "SSH on the port", truth: "OpenSSH listens where Remote Desktop should.", .blocked,
      ["port.not-rdp"], reached: "tcp", symptoms: [.negotiation(.other)],
      steps: [.nameServer(), .sshOnTheDesktopPort]),
    Scenario(
      "web server on the port", truth: "A web server with TLS listens on the port.", .blocked,
      ["port.not-rdp"], reached: "tcp", symptoms: [.negotiation(.closed)],
      steps: [.nameServer(), .webOnTheDesktopPort]),
    Scenario(
      "accepts and is silent", truth: "The server's process hangs.", .blocked, ["x224.silent"],
      reached: "tcp",
      symptoms: [.connect(Site.Address.server, .open), .negotiation(.silent)],
      steps: [.nameServer(), .frozenXRDP]),
    Scenario(
      "closes after the request", truth: "A balancer closes, for the server behind it is dead.",
      .blocked, ["x224.close"], reached: "tcp", symptoms: [.negotiation(.closed)],
      steps: [.nameServer(), .responder(.close)]),
    Scenario(
      "configured for old security only", truth: "xrdp is told to use RDP security only.",
      .degraded, ["nego.rdp-only", "server.cert-unreadable"], reached: "negotiation",
      symptoms: [.negotiation(.selects(0))],
      steps: [.nameServer(), .xrdp(XRDP(security: "rdp"))]),
    Scenario(
      "key unreadable, falls back", truth: "xrdp may not read its key and takes RDP security.",
      .degraded, ["server.cert-unreadable", "nego.rdp-only"], reached: "negotiation",
      symptoms: [.negotiation(.selects(0))],
      steps: [.nameServer(), .xrdp(XRDP(key: .unreadable))]),
    Scenario(
      "key unreadable, TLS required", truth: "xrdp may not read its key and must use TLS.",
      .blocked, ["server.cert-unreadable"], reached: "tcp", symptoms: [.negotiation(.fails(3))],
      steps: [.nameServer(), .xrdp(XRDP(security: "tls", key: .unreadable))]),
    Scenario(
      "negotiation failure 2", truth: "The server refuses all but RDP security.", .blocked,
      ["nego.rdp-only"], reached: "tcp", symptoms: [.negotiation(.fails(2))],
      steps: [.nameServer(), .shadow(ShadowServer(security: "rdp"))]),
    Scenario(
      "negotiation failure 5", truth: "The server insists on NLA and takes no offer of it.",
      .blocked, ["nego.hybrid-required"], reached: "tcp", symptoms: [.negotiation(.fails(5))],
      steps: [.nameServer(), .failureFive]),
  ]
}
