extension Scenario {
  /// The servers of names, and the way to them, are the matter, or must not matter.
  static let nameServers: [Scenario] = [
    Scenario(
      "name server fails", truth: "The name server cannot validate the zone: SERVFAIL.", .blocked,
      ["dns.server-failure"], symptoms: [.name(Site.name, .code(2))],
      steps: [
        .secondNameServer("10.77.1.8", "--host-record=\(Site.name),\(server)"),
        .secondNameServer(
          "10.77.1.9",
          "--server=10.77.1.8 \(strangeAnchor)"),
        .resolverFile("nameserver 10.77.1.9\n"), .xrdp(),
      ]),
    Scenario(
      "name servers dead, dialled by address", truth: "No name is asked for; all else works.",
      target: server, .ready, symptoms: [.connect(server, .open)],
      steps: [.xrdp(), .resolverFile("nameserver \(Site.Address.nobodyOnLink)\n")]),
    Scenario(
      "first name server denies", truth: "The first name server denies what the second knows.",
      .blocked, ["dns.nxdomain"], symptoms: [.name(Site.name, .code(3))],
      steps: [
        .nameServer(), .xrdp(), .secondNameServer("10.77.1.9", "--local=/lab.test/"),
        .resolverFile("nameserver 10.77.1.9\nnameserver 10.77.1.1\n"),
      ]),
    Scenario(
      "nobody has the name server's address", truth: "The only name server's machine is off.",
      .blocked, ["dns.server-unreachable"], symptoms: [],
      steps: [.nameServer(), .xrdp(), .resolverFile("nameserver \(Site.Address.nobodyOnLink)\n")]),
    Scenario(
      "first questions lost", truth: "The way to the name server lost the first two questions.",
      .ready, symptoms: [],
      steps: [
        .nameServer(), .xrdp(), .filter(.router, "input", "udp dport 53 quota 130 bytes drop"),
      ]),
    Scenario(
      "questions for IPv6 lost",
      truth: "A device on the way swallows questions for IPv6 addresses.",
      .ready, symptoms: [.name(Site.name, .code(0))],
      steps: [.nameServer(), .xrdp(), .filter(.router, "input", "udp dport 53 @th,272,16 28 drop")]),
    Scenario(
      "answer too long for UDP", truth: "The name's answer needs TCP, and gets it.", .ready,
      symptoms: [.name(Site.name, .code(0))],
      steps: [
        .secondNameServer("10.77.1.9", longAliases), .xrdp(),
        .resolverFile("nameserver 10.77.1.9\n"),
      ]),
    Scenario(
      "answer too long, name server's TCP filtered",
      truth: "The name's answer needs TCP, which the router's filter drops.", .blocked,
      ["dns.server-unreachable", "dns.server-failure"], symptoms: [.name(Site.name, .code(0))],
      steps: [
        .secondNameServer("10.77.1.9", longAliases), .xrdp(),
        .resolverFile("nameserver 10.77.1.9\n"), .filter(.router, "input", "tcp dport 53 drop"),
      ]),
    Scenario(
      "name is filtered", truth: "A name filter answers with an address of nobody.", .blocked,
      ["dns.filtered"], symptoms: [.name(Site.name, .code(0))],
      steps: [.nameServer(NameServer(addresses: ["0.0.0.0"])), .xrdp()]),
    Scenario(
      "short name without a search domain", truth: "Nothing completes the short name.",
      target: "rdp", .blocked, ["dns.nxdomain"], symptoms: [.name("rdp", .code(3))],
      steps: [
        .secondNameServer("10.77.1.9", "--host-record=\(Site.name),\(server) --address=/rdp/"),
        .xrdp(),
        .resolverFile("nameserver 10.77.1.9\n"),
      ]),
    Scenario(
      "short name with its search domain",
      truth: "The search domain completes the name; the certificate has the full one.",
      target: "rdp", .degraded, ["cert.mismatch"], reached: "tls",
      symptoms: [.name(Site.name, .code(0))],
      steps: [.nameServer(), .xrdp(), .resolverFile("search lab.test\nnameserver 10.77.1.1\n")]),
    Scenario(
      "name points to another machine", truth: "The name has the router's address.", .blocked,
      ["tcp.refused", "dns.stale"], symptoms: [.connect("10.77.2.1", .refused)],
      steps: [.nameServer(NameServer(addresses: ["10.77.2.1"])), .xrdp()]),
    Scenario(
      "no route, name server beyond it", truth: "The client has no route beyond its own link.",
      .blocked, ["route.none"], symptoms: [.connect(server, .netUnreachable)],
      steps: [
        .nameServer(), .xrdp(), .resolverFile("nameserver 10.77.2.1\n"), .noDefaultRoute,
      ]),
    Scenario(
      "no interface up, nothing but the name", truth: "The client's only interface is down.",
      .blocked, ["link.down"], symptoms: [.connect(server, .netUnreachable)],
      steps: [.nameServer(), .xrdp(), .interfaceDown]),
    Scenario(
      "cable out, by name", truth: "The client's interface is switched on and has no carrier.",
      .blocked, ["link.down"], symptoms: [],
      steps: [.nameServer(), .xrdp(), .shell(.router, "ip link set lan0 down")]),
    Scenario(
      "questions dropped by the client",
      truth: "The client's own filter drops questions for names.",
      .blocked, ["local.firewall", "dns.server-unreachable"],
      symptoms: [.name(Site.name, .unreachable)],
      steps: [.nameServer(), .xrdp(), .filter(.client, "output", "udp dport 53 drop")]),
  ]

  private static let server = Site.Address.server

  /// Aliases so long that the answer is longer than a datagram may be.
  private static let longAliases: String = {
    let names = ["a", "b", "c"].map { letter in
      let label = String(repeating: letter, count: 60)
      return "\(label).\(label).\(label).lab.test"
    }
    let aliases = zip([Site.name] + names, names).map { "--cname=\($0),\($1)" }
    return aliases.joined(separator: " ") + " --host-record=\(names[2]),\(server)"
  }()

  /// A root of trust that nobody's signatures lead to.
  private static let strangeAnchor =
    "--dnssec --trust-anchor=.,20326,8,2," + String(repeating: "E0", count: 32)
}
