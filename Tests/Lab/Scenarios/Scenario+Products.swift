extension Scenario {
  /// A security product runs on the client.
  static let products: [Scenario] = [
    Scenario(
      "healthy beside ClamAV", truth: "clamd runs on the client and scans files only.", .ready,
      reached: "tls", listed: ("antivirus.products", "ClamAV (running)"),
      symptoms: [.negotiation(.selects(1))], steps: [.nameServer(), .xrdp(), .clamAV]),
    Scenario(
      "healthy beside an application firewall, asked by a user",
      truth: "An application firewall runs on the client and allows the connection.", asker: .user,
      .ready, reached: "tls", symptoms: [.negotiation(.selects(1))],
      steps: [.nameServer(), .xrdp(), .program("opensnitchd")]),
    Scenario(
      "application firewall refuses",
      truth: "A product's rule on the client forbids the connection.", .blocked,
      ["local.security-product", "local.firewall"],
      symptoms: [.connect(Site.Address.server, .hostUnreachable)], steps: refusal),
    Scenario(
      "application firewall refuses, asked by a user",
      truth: "A product's rule on the client forbids the connection.", asker: .user, .blocked,
      ["local.security-product"],
      symptoms: [.connect(Site.Address.server, .hostUnreachable)], steps: refusal),
    Scenario(
      "product of the client intercepts",
      truth: "A product on the client takes TLS apart and signs in the server's place.", .degraded,
      ["tls.intercept"], reached: "tls",
      symptoms: [.handshake("Kaspersky Web Anti-Virus Certification Authority")],
      steps: [
        .nameServer(), .xrdp(), .interceptingProxy(kasperskyAuthority, program: "kesl"),
      ]),
    Scenario(
      "product of the client intercepts, asked by a user",
      truth: "A product on the client takes TLS apart and signs in the server's place.",
      asker: .user, .degraded, ["tls.intercept"], reached: "tls",
      symptoms: [.handshake("Kaspersky Web Anti-Virus Certification Authority")],
      steps: [
        .nameServer(), .xrdp(), .interceptingProxy(kasperskyAuthority, program: "kesl"),
      ]),
  ]

  private static let refusal: [Step] = [
    .nameServer(), .xrdp(),
    .filter(.client, "output", "tcp dport 3389 reject with icmpx admin-prohibited"),
    .program("portmaster-core"),
  ]
  private static let kasperskyAuthority =
    "/O=AO Kaspersky Lab/CN=Kaspersky Web Anti-Virus Certification Authority"
}
