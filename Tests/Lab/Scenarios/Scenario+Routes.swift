private import Glibc

extension Scenario {
  /// Routes of the client and of those on the way are the matter.
  static let routes: [Scenario] = [
    Scenario(
      "unreachable route", truth: "The client's routes name the server's network unreachable.",
      .blocked, ["route.none"], symptoms: [.connect(server, .hostUnreachable)],
      steps: [.nameServer(), .xrdp(), .shell(.client, "ip route add unreachable 10.77.2.0/24")]),
    Scenario(
      "blackhole route", truth: "The client's routes throw packets to the server's network away.",
      .blocked, ["route.none"], symptoms: [.connect(server, .failed(EINVAL))],
      steps: [.nameServer(), .xrdp(), .shell(.client, "ip route add blackhole 10.77.2.0/24")]),
    Scenario(
      "unreachable by rule", truth: "A policy rule of the client names the server unreachable.",
      .blocked, ["route.none"], symptoms: [],
      steps: [.nameServer(), .xrdp(), .shell(.client, "ip rule add to \(server) unreachable")]),
    Scenario(
      "unreachable by name and address, IPv4 only",
      truth: "The client has no IPv6 route; the name has only an IPv6 address.", .blocked,
      ["route.none"], symptoms: [.connect(Site.Address.server6, .netUnreachable)],
      steps: [
        .nameServer(NameServer(addresses: [Site.Address.server6])), .xrdp(),
        .shell(.client, "ip -6 route del default"),
      ]),
    Scenario(
      "router without a route", truth: "The router knows no way to the server's network.",
      .blocked, ["route.none"], symptoms: [],
      steps: [.nameServer(), .xrdp(), .shell(.router, "ip addr flush dev lan1")]),
    Scenario(
      "router's unreachable route", truth: "The router's routes name the server unreachable.",
      .blocked, ["host.down", "route.none"], symptoms: [.connect(server, .hostUnreachable)],
      steps: [.nameServer(), .xrdp(), .shell(.router, "ip route add unreachable \(server)")]),
    Scenario(
      "router's prohibiting route", truth: "The router's routes prohibit the server.",
      .blocked, ["tcp.rejected"], symptoms: [.connect(server, .hostUnreachable)],
      steps: [.nameServer(), .xrdp(), .shell(.router, "ip route add prohibit \(server)")]),
    Scenario(
      "router's blackhole", truth: "The router throws packets to the server away.", .blocked,
      ["host.down", "tcp.filtered"],
      symptoms: [.connect(server, .silent)],
      steps: [.nameServer(), .xrdp(), .shell(.router, "ip route add blackhole \(server)")]),
    Scenario(
      "gateway dead", truth: "The client's default route leads to a router that is gone.",
      .blocked, ["route.gateway-down"], symptoms: [.connect(server, .hostUnreachable)],
      steps: [
        .nameServer(), .xrdp(),
        .shell(.client, "ip route replace default via \(Site.Address.nobodyOnLink)"),
      ]),
    Scenario(
      "gateway dead since a minute",
      truth: "The router was there and is gone; the client still remembers its address.",
      target: server, .blocked, ["route.gateway-down", "host.down"],
      symptoms: [.connect(server, .silent)],
      steps: [.xrdp(), .forgetsSoon, .used, .routerDead]),
    Scenario(
      "gateway dead, name server beyond it",
      truth: "The client's default route leads to a router that is gone, and so are all names.",
      .blocked, ["route.gateway-down", "dns.server-unreachable"], symptoms: [],
      steps: [
        .nameServer(), .xrdp(), .resolverFile("nameserver 10.77.2.1\n"),
        .shell(.client, "ip route replace default via \(Site.Address.nobodyOnLink)"),
      ]),
    Scenario(
      "gateway dead for IPv6",
      truth: "The way to the IPv6-only server leads to a router that is gone.",
      target: "[\(Site.Address.server6)]", .blocked, ["route.gateway-down"], symptoms: [],
      steps: [.xrdp(), .shell(.client, "ip -6 route replace default via fd77:1::50")]),
    Scenario(
      "wrong interface", truth: "A route sends the server's traffic into an interface to nowhere.",
      .blocked, ["route.split"],
      symptoms: [.connect(server, .silent)],
      steps: [
        .nameServer(), .xrdp(),
        .shell(
          .client,
          "ip tuntap add tun9 mode tun; ip addr add 10.99.0.1/24 dev tun9; ip link set tun9 up; "
            + "ip route add 10.77.2.0/24 dev tun9"),
      ]),
    Scenario(
      "no way back", truth: "The server has no route back to the client.", .blocked,
      ["host.down", "tcp.filtered"],
      symptoms: [.connect(server, .silent)],
      steps: [.nameServer(), .xrdp(), .shell(.server, "ip route del default")]),
    Scenario(
      "link without an address", truth: "The client got no address (no DHCP server answered).",
      .blocked, ["link.down", "route.none"], symptoms: [.connect(server, .netUnreachable)],
      steps: [.nameServer(), .xrdp(), .shell(.client, "ip addr flush dev eth0")]),
    Scenario(
      "own address", truth: "The address typed is the client's own.", target: "10.77.1.2",
      .blocked, ["target.is-self"], symptoms: [.connect("10.77.1.2", .refused)],
      steps: [.nameServer(), .xrdp(), .noServer(.client)]),
  ]

  private static let server = Site.Address.server
}
