private import Glibc

extension Scenario {
  /// Somebody says no before a connection stands.
  static let refusals: [Scenario] = [
    Scenario(
      "service stopped", truth: "The host is up and nothing listens on the port.", .blocked,
      ["tcp.refused"], symptoms: [.connect(server, .refused)], steps: [.nameServer()]),
    Scenario(
      "wrong port", truth: "The server listens on the usual port and another was typed.",
      target: "\(Site.name):3390", .blocked, ["tcp.refused"], reached: "dns",
      symptoms: [.connect(server, .open), .connect(server, port: 3390, .refused)],
      steps: [.nameServer(), .xrdp()]),
    Scenario(
      "reset by the server's filter", truth: "The server's packet filter resets the port.",
      .blocked, ["tcp.refused", "tcp.rejected"], symptoms: [.connect(server, .refused)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.server, "input", "tcp dport 3389 reject with tcp reset"),
      ]),
    Scenario(
      "reset on the way", truth: "The router resets the connection in the server's name.",
      .blocked, ["tcp.rejected"], symptoms: [.connect(server, .refused)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.router, "forward", "tcp dport 3389 reject with tcp reset"),
      ]),
    Scenario(
      "prohibited on the way", truth: "The router says the port is administratively prohibited.",
      .blocked, ["tcp.rejected"], symptoms: [.connect(server, .hostUnreachable)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.router, "forward", "tcp dport 3389 reject with icmpx admin-prohibited"),
      ]),
    Scenario(
      "prohibited by the server", truth: "The server's filter says the port is prohibited.",
      .blocked, ["tcp.rejected"], symptoms: [.connect(server, .hostUnreachable)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.server, "input", "tcp dport 3389 reject with icmpx admin-prohibited"),
      ]),
    Scenario(
      "port unreachable by the server",
      truth: "The server's filter answers the port with ICMP port unreachable.", .blocked,
      ["tcp.rejected", "tcp.refused"], symptoms: [.connect(server, .refused)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.server, "input", "tcp dport 3389 reject with icmpx port-unreachable"),
      ]),
    Scenario(
      "reset by the client's own filter",
      truth: "The packet filter of the client's own machine resets the port.", .blocked,
      ["local.firewall"], symptoms: [.connect(server, .refused)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.client, "output", "tcp dport 3389 reject with tcp reset"),
      ]),
    Scenario(
      "dropped by the client's own filter",
      truth: "The packet filter of the client's own machine drops the port.", .blocked,
      ["local.firewall"],
      symptoms: [.connect(server, .silent), .connect(server, port: 22, .refused)],
      steps: [.nameServer(), .xrdp(), .filter(.client, "output", "tcp dport 3389 drop")]),
    Scenario(
      "prohibited by the client's own routes",
      truth: "A rule of the client's own machine forbids the server's network.", .blocked,
      ["local.firewall", "route.none"], symptoms: [.connect(server, .failed(EACCES))],
      steps: [
        .nameServer(), .xrdp(), .shell(.client, "ip route add prohibit 10.77.2.0/24"),
      ]),
  ]

  private static let server = Site.Address.server
}
