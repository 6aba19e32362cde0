extension Scenario {
  /// The name has several addresses, not all of them good.
  static let addresses: [Scenario] = [
    two("refused", "10.77.2.1", .connect("10.77.2.1", .refused)),
    two(
      "dropped", "10.77.2.1", .connect("10.77.2.1", .silent),
      [.filter(.router, "input", "ip daddr 10.77.2.1 drop")]),
    two(
      "without a route", "10.99.9.9", .connect("10.99.9.9", .hostUnreachable),
      [.shell(.client, "ip route add unreachable 10.99.9.9")]),
    two(
      "in a black hole", "10.99.9.9", .connect("10.99.9.9", .silent),
      [.shell(.router, "ip route add blackhole 10.99.9.9")]),
    two("IPv6 refused", "fd77:2::1", .connect("fd77:2::1", .refused)),
    two(
      "IPv6 dropped", Site.Address.server6, .connect(Site.Address.server6, .silent),
      [.filter(.router, "forward", "ip6 daddr fd77:2::2 drop")]),
    Scenario(
      "IPv4 dropped, IPv6 good", truth: "The name's IPv4 address is dropped, its IPv6 one works.",
      .degraded, ["dns.partial", "dns.stale"], symptoms: [.connect(server, .silent)],
      steps: [
        .nameServer(both), .xrdp(), .filter(.router, "forward", "ip daddr 10.77.2.2 drop"),
      ]),
    Scenario(
      "IPv6 address without IPv6", truth: "The client has no IPv6, and the name both kinds.",
      .ready, symptoms: [.connect(Site.Address.server6, .netUnreachable)],
      steps: [.nameServer(both), .xrdp(), .shell(.client, "ip -6 route del default")]),
    Scenario(
      "three addresses, each dead in its own way",
      truth: "One address is nobody's, one refuses, one is dropped.", .blocked,
      ["tcp.refused", "tcp.filtered", "host.down", "dns.stale"],
      symptoms: [
        .connect("10.77.2.1", .refused), .connect(server, .silent),
        .connect("10.77.2.99", .hostUnreachable),
      ],
      steps: [
        .nameServer(NameServer(addresses: ["10.77.2.99", "10.77.2.1", server])), .xrdp(),
        .filter(.router, "forward", "tcp dport 3389 ip daddr 10.77.2.2 drop"),
      ]),
  ]

  private static let server = Site.Address.server
  private static let both = NameServer(addresses: [Site.Address.server6, Site.Address.server])

  /// Two addresses, of which the first is dead and the second the server's.
  private static func two(
    _ how: String, _ dead: String, _ symptom: Symptom, _ faults: [Step] = []
  ) -> Scenario {
    Scenario(
      "first of two addresses \(how)", truth: "One of two addresses is dead (\(how)).", .degraded,
      ["dns.partial", "dns.stale"], symptoms: [symptom, .connect(server, .open)],
      steps: [.nameServer(NameServer(addresses: [dead, server])), .xrdp()] + faults)
  }
}
