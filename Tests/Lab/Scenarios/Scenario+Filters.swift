extension Scenario {
  /// Filters that drop or reject in other places and other ways.
  static let filters: [Scenario] =
    [
      rejected("host unreachable by the server", .server, "input", "icmpx host-unreachable"),
      rejected("no route by the server", .server, "input", "icmpx no-route"),
      rejected("host prohibited by the server", .server, "input", "icmp host-prohibited"),
      rejected("network prohibited on the way", .router, "forward", "icmp net-prohibited"),
      rejected("host unreachable on the way", .router, "forward", "icmpx host-unreachable"),
      rejected("no route on the way", .router, "forward", "icmpx no-route"),
      rejected("port unreachable on the way", .router, "forward", "icmpx port-unreachable"),
      rejected("prohibited by the client", .client, "output", "icmpx admin-prohibited", here),
      rejected("host unreachable by the client", .client, "output", "icmpx host-unreachable", here),
      rejected("no route by the client", .client, "output", "icmpx no-route", here),
      rejected("port unreachable by the client", .client, "output", "icmpx port-unreachable", here),
    ] + everything + answers + odd

  private static let here = ["local.firewall"]
  private static let server = Site.Address.server

  /// Filters that do not look at the port.
  private static let everything = [
    Scenario(
      "whole host prohibited on the way", truth: "The router prohibits the whole host.", .blocked,
      ["tcp.rejected"], symptoms: [.connect(server, .hostUnreachable)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.router, "forward", "ip daddr 10.77.2.2 reject with icmp host-prohibited"),
      ]),
    Scenario(
      "whole host dropped by the client", truth: "The client's filter drops all to the server.",
      .blocked, ["local.firewall"], symptoms: [.connect(server, .silent)],
      steps: [.nameServer(), .xrdp(), .filter(.client, "output", "ip daddr 10.77.2.2 drop")]),
    Scenario(
      "only TCP to the port dropped by the client", truth: "The client's filter drops the port.",
      .blocked, ["local.firewall"], symptoms: [.connect(server, .silent)],
      steps: [.nameServer(), .xrdp(), .filter(.client, "output", "tcp dport 3389 drop")]),
    Scenario(
      "server drops all but its port", truth: "The server takes its port only; nothing is wrong.",
      .ready, symptoms: [.connect(server, .open)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.server, "input", "ip daddr 10.77.2.2 tcp dport != 3389 drop"),
        .shell(.server, "nft add rule inet lab input meta l4proto icmp drop"),
      ]),
    Scenario(
      "server drops its port and pings", truth: "The server's filter drops the port and ping.",
      .blocked, ["tcp.filtered"],
      symptoms: [.connect(server, .silent), .connect(server, port: 22, .refused)],
      steps: [
        .nameServer(), .xrdp(), .filter(.server, "input", "tcp dport 3389 drop"),
        .shell(.server, "nft add rule inet lab input meta l4proto icmp drop"),
      ]),
  ]

  /// Filters that see the answers only.
  private static let answers = [
    Scenario(
      "answers dropped by the client", truth: "The client's filter drops the server's answers.",
      .blocked, ["local.firewall"], symptoms: [.connect(server, .silent)],
      steps: [.nameServer(), .xrdp(), .filter(.client, "input", "tcp sport 3389 drop")]),
    Scenario(
      "answers dropped on the way", truth: "The router drops the server's answers.", .blocked,
      ["tcp.filtered"], symptoms: [.connect(server, .silent)],
      steps: [.nameServer(), .xrdp(), .filter(.router, "forward", "tcp sport 3389 drop")]),
    Scenario(
      "data dropped on the way", truth: "The router lets the handshake pass and drops all data.",
      .blocked, ["x224.silent", "tcp.filtered"], reached: "tcp",
      symptoms: [.connect(server, .open), .negotiation(.silent)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.router, "forward", "tcp dport 3389 tcp flags & psh == psh drop"),
      ]),
    Scenario(
      "answering data dropped on the way", truth: "The router drops the server's data.", .blocked,
      ["x224.silent", "tcp.filtered"], reached: "tcp", symptoms: [.negotiation(.silent)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.router, "forward", "tcp sport 3389 tcp flags & psh == psh drop"),
      ]),
  ]

  private static let odd = [
    Scenario(
      "first SYN lost", truth: "The first SYN is lost, its repetition passes.", .ready,
      reached: "tls",
      symptoms: [.roundTrip(atLeast: 0)],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.router, "forward", "tcp dport 3389 tcp flags syn numgen inc mod 2 1 drop"),
      ]),
    Scenario(
      "listens with a full queue", truth: "The server's program hangs and its queue is full.",
      .blocked, ["tcp.filtered", "server.resources"], symptoms: [.connect(server, .silent)],
      steps: [.nameServer(), .fullQueue]),
    Scenario(
      "forward to a dead machine", truth: "The router forwards the port to a machine that is off.",
      target: "10.77.1.1", .blocked, ["host.down", "tcp.rejected"], symptoms: [],
      steps: [.nameServer(), .xrdp(), .forward(to: "10.77.2.99")]),
    Scenario(
      "forward to a stopped service", truth: "The router forwards the port; nothing listens there.",
      target: "10.77.1.1", .blocked, ["tcp.refused"], symptoms: [.connect("10.77.1.1", .refused)],
      steps: [.nameServer(), .forward(to: server)]),
    Scenario(
      "very far away", truth: "xrdp works at a distance of 300 ms.", .ready, reached: "tls",
      symptoms: [.roundTrip(atLeast: 300)],
      link: .slow(["--delay-ms", "150"]), steps: [.nameServer(), .xrdp()]),
  ]

  private static func rejected(
    _ how: String, _ place: Place, _ hook: String, _ kind: String,
    _ causes: [String] = ["tcp.rejected"]
  ) -> Scenario {
    let family = kind.hasPrefix("icmp ") ? "meta nfproto ipv4 " : ""
    return Scenario(
      "rejected with \(how)", truth: "A filter rejects the port with \(how).", .blocked, causes,
      symptoms: [],
      steps: [
        .nameServer(), .xrdp(),
        .filter(place, hook, "\(family)tcp dport 3389 reject with \(kind)"),
      ])
  }
}
