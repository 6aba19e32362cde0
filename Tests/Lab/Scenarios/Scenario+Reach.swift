extension Scenario {
  /// The way to the host is the matter.
  static let reach: [Scenario] = [
    Scenario(
      "no route", truth: "The client has no route beyond its own link.", .blocked,
      ["route.none"], symptoms: [.connect(server, .netUnreachable)],
      steps: [.nameServer(), .xrdp(), .noDefaultRoute]),
    Scenario(
      "no interface up", truth: "The client's only interface is down.", target: server, .blocked,
      ["link.down"], symptoms: [.connect(server, .netUnreachable)],
      steps: [.xrdp(), .interfaceDown]),
    Scenario(
      "no interface up, by name", truth: "The client's only interface is down.", .blocked,
      ["link.down", "route.none", "dns.server-unreachable"],
      symptoms: [.connect(server, .netUnreachable)],
      steps: [.nameServer(), .xrdp(), .interfaceDown]),
    Scenario(
      "host down on the same link", truth: "Nobody on the client's link has the address.",
      target: Site.Address.nobodyOnLink, .blocked, ["host.down"],
      symptoms: [.connect(Site.Address.nobodyOnLink, .hostUnreachable)], steps: [.nameServer()]),
    Scenario(
      "host down behind a router", truth: "The server is off and the router says so.", .blocked,
      ["host.down", "dns.stale"], symptoms: [.connect(server, .hostUnreachable)],
      steps: [.nameServer(), .serverOff]),
    Scenario(
      "everything lost on the way", truth: "The router loses all packets to the server.",
      .blocked, ["host.down", "tcp.filtered"],
      symptoms: [.connect(server, .silent), .connect(server, port: 22, .silent)],
      steps: [
        .nameServer(), .xrdp(), .filter(.router, "forward", "ip daddr \(server) drop"),
      ]),
    Scenario(
      "port filtered at the server", truth: "The server's packet filter drops the port only.",
      .blocked, ["tcp.filtered"],
      symptoms: [.connect(server, .silent), .connect(server, port: 22, .refused)],
      steps: [.nameServer(), .xrdp(), .filter(.server, "input", "tcp dport 3389 drop")]),
    Scenario(
      "port filtered on the way", truth: "The router drops the port only.", .blocked,
      ["tcp.filtered"],
      symptoms: [.connect(server, .silent), .connect(server, port: 22, .refused)],
      steps: [.nameServer(), .xrdp(), .filter(.router, "forward", "tcp dport 3389 drop")]),
  ]

  private static let server = Site.Address.server
}
