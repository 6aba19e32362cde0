extension Scenario {
  /// Nothing is wrong: the tested program must not find anything either.
  static let healthy: [Scenario] = [
    Scenario(
      "healthy xrdp", truth: "xrdp works, with a self-signed certificate as it comes.", .ready,
      reached: "tls",
      symptoms: [.negotiation(.selects(1)), .handshake("Verify return code: 0 (ok)")],
      steps: [.nameServer(), .xrdp(XRDP(hasSessions: true))]),
    Scenario(
      "healthy xrdp over IPv6", truth: "xrdp works and its name has an IPv6 address only.", .ready,
      reached: "tls",
      symptoms: [.handshake("Verify return code: 0 (ok)", at: Site.Address.server6)],
      steps: [.nameServer(NameServer(addresses: [Site.Address.server6])), .xrdp()]),
    Scenario(
      "healthy xrdp of a private authority",
      truth: "xrdp works, with a certificate of an authority that only this network knows.",
      .ready, reached: "tls", symptoms: [.handshake("Verify return code: 0 (ok)")],
      steps: [
        .nameServer(), .xrdp(XRDP(certificate: Certificate(issuer: "/O=Example/CN=Example CA"))),
      ]),
    Scenario(
      "healthy xrdp whose certificate ends soon",
      truth: "xrdp works, and its certificate does for five more days.", .ready, reached: "tls",
      symptoms: [.handshake("Verify return code: 0 (ok)")],
      steps: [.nameServer(), .xrdp(XRDP(certificate: Certificate(days: 5)))]),
    Scenario(
      "healthy xrdp on another port", truth: "xrdp works on port 3390.",
      target: "\(Site.name):3390", .ready, reached: "tls",
      symptoms: [.connect(Site.Address.server, port: 3390, .open)],
      steps: [.nameServer(), .xrdp(XRDP(port: 3390))]),
    Scenario(
      "healthy xrdp far away", truth: "xrdp works at a distance of 50 ms.", .ready,
      reached: "tls",
      symptoms: [.roundTrip(atLeast: 50), .handshake("Verify return code: 0 (ok)")],
      link: .slow(["--delay-ms", "25"]), steps: [.nameServer(), .xrdp()]),
    Scenario(
      "healthy shadow server", truth: "FreeRDP's server works and takes TLS.", .ready,
      reached: "tls",
      symptoms: [.negotiation(.selects(1)), .handshake("Verify return code: 0 (ok)")],
      steps: [.nameServer(), .shadow()]),
    Scenario(
      "healthy shadow server with NLA", truth: "FreeRDP's server works and requires NLA.", .ready,
      reached: "tls",
      symptoms: [.negotiation(.selects(2)), .handshake("Verify return code: 0 (ok)")],
      steps: [.nameServer(), .shadow(ShadowServer(security: "nla"))]),
  ]
}
