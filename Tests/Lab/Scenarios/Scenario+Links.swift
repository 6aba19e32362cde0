private import Glibc

extension Scenario {
  /// Links, neighbours, rules and default routes of the client.
  static let links: [Scenario] = [
    Scenario(
      "link without a carrier", truth: "The link that has the target's network is unplugged.",
      target: "10.88.0.9", .blocked, ["link.partial"], symptoms: [],
      steps: [.shell(.client, spare + "ip link set eth5 up")]),
    Scenario(
      "link without a carrier, as a user",
      truth: "The link that has the target's network is unplugged.", target: "10.88.0.9",
      asker: .user, .blocked, ["link.partial"], symptoms: [],
      steps: [.shell(.client, spare + "ip link set eth5 up")]),
    Scenario(
      "link switched off", truth: "The link that has the target's network is switched off.",
      target: "10.88.0.9", .blocked, ["link.partial"], symptoms: [],
      steps: [.shell(.client, spare)]),
    Scenario(
      "host down on the same link, as a user",
      truth: "Nobody on the client's link has the address.", target: Site.Address.nobodyOnLink,
      asker: .user, .blocked, ["host.down"],
      symptoms: [.connect(Site.Address.nobodyOnLink, .hostUnreachable)], steps: []),
    Scenario(
      "prohibited in a table of its own",
      truth: "A policy rule chooses a table whose route prohibits the server's network.", .blocked,
      ["route.none"], symptoms: [.connect(server, .failed(EACCES))],
      steps: [
        .nameServer(), .xrdp(),
        .shell(
          .client,
          "ip rule add to 10.77.2.0/24 table 77; ip route add prohibit 10.77.2.0/24 table 77"),
      ]),
    Scenario(
      "two default routes, the wrong one first", truth: "The wrong of two default routes wins.",
      .blocked, ["route.split"], symptoms: [.connect(server, .silent)],
      steps: [.nameServer(), .xrdp(), .secondLink, deadEnd, wrongDefault]),
    Scenario(
      "two default routes, the wrong one first, as a user",
      truth: "The wrong of two default routes wins.", asker: .user, .blocked, ["route.split"],
      symptoms: [.connect(server, .silent)],
      steps: [.nameServer(), .xrdp(), .secondLink, deadEnd, wrongDefault]),
    Scenario(
      "healthy with two default routes", truth: "Both default routes work; nothing is wrong.",
      .ready, symptoms: [.connect(server, .open)],
      steps: [
        .nameServer(), .xrdp(), .secondLink,
        .shell(.client, "ip route append default via 10.66.0.1 dev eth1"),
      ]),
  ]

  private static let server = Site.Address.server

  /// A pair of ends in the client, of which one has a network and the other stays off.
  private static let spare =
    "ip link add eth5 type veth peer name eth6; ip addr add 10.88.0.1/24 dev eth5\n"

  /// Nothing that comes by the second link leads to the server.
  private static let deadEnd = Step.filter(.router, "forward", "iifname lan9 drop")

  private static let wrongDefault = Step.shell(
    .client, "ip route prepend default via 10.66.0.1 dev eth1")
}
