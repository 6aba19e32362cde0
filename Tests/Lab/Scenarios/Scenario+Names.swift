extension Scenario {
  /// The name is the matter.
  static let names: [Scenario] = [
    Scenario(
      "unknown name", truth: "The name server knows no such name.", target: "nosuch.lab.test",
      .blocked, ["dns.nxdomain"], symptoms: [.name("nosuch.lab.test", .code(3))],
      steps: [.nameServer(), .xrdp()]),
    Scenario(
      "name without an address", truth: "The name exists and has no address.", .blocked,
      ["dns.no-address"], symptoms: [.name(Site.name, .code(0))],
      steps: [.nameServer(.withoutAddress), .xrdp()]),
    Scenario(
      "name server silent", truth: "The only name server's answers are lost.", .blocked,
      ["dns.server-unreachable"], symptoms: [.name(Site.name, .silent)],
      steps: [.nameServer(), .xrdp(), .filter(.router, "input", "meta l4proto udp drop")]),
    Scenario(
      "name server not running", truth: "Nothing listens where the name server should.", .blocked,
      ["dns.server-unreachable"], symptoms: [.name(Site.name, .unreachable)], steps: [.xrdp()]),
    Scenario(
      "name server refuses", truth: "The name server answers nothing beyond its own zone.",
      target: "rdp.beyond.test", .blocked, ["dns.server-failure"],
      symptoms: [.name("rdp.beyond.test", .code(5))], steps: [.nameServer(), .xrdp()]),
    Scenario(
      "no name server configured", truth: "The client has no name server to ask.", .blocked,
      ["dns.no-resolver", "dns.server-unreachable"],
      symptoms: [.name(Site.name, .unreachable)],
      steps: [.nameServer(), .xrdp(), .resolverFile("# none\n")]),
    Scenario(
      "one of two name servers silent", truth: "The first name server is gone, the second works.",
      .ready, symptoms: [.name(Site.name, .silent)],
      steps: [
        .nameServer(), .xrdp(),
        .resolverFile(
          """
          nameserver \(Site.Address.nobodyOnLink)
          nameserver \(Site.Address.routerTowardsClient)

          """),
      ]),
    Scenario(
      "name points to a dead address", truth: "The name has an address that nobody has any more.",
      .blocked, ["dns.stale", "host.down"], symptoms: [.connect(dead, .hostUnreachable)],
      steps: [.nameServer(NameServer(addresses: [dead])), .xrdp()]),
    Scenario(
      "hosts file points to a dead address",
      truth: "The hosts file has an old address, the name server the right one.", .blocked,
      ["dns.stale", "host.down"],
      symptoms: [.connect(dead, .hostUnreachable), .connect(Site.Address.server, .open)],
      steps: [.nameServer(), .xrdp(), .hosts("\(dead) \(Site.name)")]),
    Scenario(
      "one of two addresses dead", truth: "One of the name's two addresses is nobody's.",
      .degraded, ["dns.partial", "dns.stale"],
      symptoms: [.connect(dead, .hostUnreachable), .connect(Site.Address.server, .open)],
      steps: [.nameServer(NameServer(addresses: [dead, Site.Address.server])), .xrdp()]),
  ]

  private static let dead = Site.Address.nobodyBehindRouter
}
