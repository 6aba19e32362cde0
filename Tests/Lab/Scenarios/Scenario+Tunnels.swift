extension Scenario {
  /// A tunnel leads to the server, or should.
  static let tunnels = working + down + silent + beside

  private static let inside = "10.99.0.2"
  private static let name = NameServer(addresses: [inside])
  private static let off = Step.shell(.client, "ip link set wg0 down")

  /// Nothing is wrong with the tunnel.
  private static let working =
    both { who, asker in
      [
        Scenario(
          "healthy through a tunnel\(who)", truth: "xrdp works through a WireGuard tunnel.",
          asker: asker, .ready, reached: "tls", symptoms: [.connect(inside, .open)],
          steps: [.nameServer(name), .xrdp(), .tunnel()]),
        Scenario(
          "healthy beside a tunnel that is off\(who)",
          truth: "xrdp works without the tunnel, which is switched off.", asker: asker, .ready,
          reached: "tls", symptoms: [.connect(server, .open)],
          steps: [.nameServer(), .xrdp(), .tunnel(), off]),
        Scenario(
          "healthy beside a tunnel that covers it\(who)",
          truth: "xrdp works by its link, and a tunnel would lead there, too.", asker: asker,
          .ready,
          reached: "tls", symptoms: [.connect(server, .open)],
          steps: [
            .nameServer(), .xrdp(), .tunnel(allowed: "10.99.0.0/24,10.77.2.0/25"),
          ]),
        Scenario(
          "healthy through a tunnel for everything\(who)",
          truth: "wg-quick sends everything into a tunnel, which works.", asker: asker, .ready,
          reached: "tls", symptoms: [.connect(server, .open)],
          steps: [.nameServer(), .xrdp(), .fullTunnel()]),
        Scenario(
          "service stopped behind a tunnel\(who)",
          truth: "The tunnel works, and nothing listens behind it.", asker: asker, .blocked,
          ["tcp.refused"], symptoms: [.connect(inside, .refused)],
          steps: [.nameServer(name), .tunnel()]),
      ]
    } + [
      Scenario(
        "port filtered behind a tunnel",
        truth: "The tunnel works; the server drops everything in it.",
        .blocked, ["host.down", "tcp.filtered"], symptoms: [.connect(inside, .silent)],
        steps: [
          .nameServer(name), .xrdp(), .tunnel(), .filter(.server, "input", "iifname wg0 drop"),
        ])
    ]

  /// The tunnel is not up.
  private static let down =
    both { who, asker in
      [
        Scenario(
          "tunnel switched off\(who)", truth: "The tunnel's interface is there and down.",
          asker: asker, .blocked, ["vpn.down"], symptoms: [],
          steps: [.nameServer(name), .xrdp(), .tunnel(), off]),
        Scenario(
          "tunnel configured and not started\(who)",
          truth: "A file of wg-quick leads to the server; nobody has started it.", asker: asker,
          .blocked, ["vpn.down"], symptoms: [],
          steps: [.nameServer(name), .xrdp(), .configuredTunnel(allowed: "10.99.0.0/24")]),
        Scenario(
          "VPN of NetworkManager not active\(who)",
          truth: "NetworkManager has a VPN to the server; nobody has started it.", asker: asker,
          .blocked, ["vpn.down"], symptoms: [],
          steps: [.nameServer(name), .xrdp(), .networkManager(allowed: "10.99.0.0/24")]),
        Scenario(
          "tunnel's program ended\(who)",
          truth: "A route leads into a tun interface that no program serves any more.",
          asker: asker,
          .blocked, ["vpn.down"], symptoms: [.connect(inside, .silent)],
          steps: [
            .nameServer(name), .xrdp(),
            .shell(
              .client,
              "ip tuntap add tun5 mode tun; ip addr add 10.99.0.1/24 dev tun5; ip link set tun5 up"),
          ]),
      ]
    } + [
      Scenario(
        "name unknown without the tunnel",
        truth: "Only the name server in the tunnel knows the name; nobody has started it.",
        target: "rdp.office.test", .blocked, ["vpn.down"],
        symptoms: [.name("rdp.office.test", .code(3))],
        steps: [
          .secondNameServer("10.77.1.9", "--address=/office.test/"),
          .resolverFile("nameserver 10.77.1.9\n"),
          .configuredTunnel(allowed: "10.99.0.0/24"),
        ]),
      Scenario(
        "unknown name, no tunnel set up", truth: "The name is misspelt; no VPN is set up here.",
        target: "nosuch.lab.test", .blocked, ["dns.nxdomain"],
        symptoms: [.name("nosuch.lab.test", .code(3))], steps: [.nameServer(), .xrdp()]),
      Scenario(
        "host off, a tunnel elsewhere configured",
        truth: "The server is off; a tunnel that is not started leads elsewhere.", .blocked,
        ["host.down", "dns.stale"], symptoms: [.connect(server, .hostUnreachable)],
        steps: [.nameServer(), .configuredTunnel(allowed: "10.200.0.0/16"), .serverOff]),
    ]

  /// The tunnel is up, and nobody answers in it.
  private static let silent = both { who, asker in
    [
      Scenario(
        "tunnel for everything, other end gone\(who)",
        truth: "wg-quick sends everything into a tunnel, whose other end is not running.",
        asker: asker, .blocked, ["vpn.stale"], symptoms: [.connect(server, .silent)],
        steps: [.nameServer(), .xrdp(), .fullTunnel(hasPeer: false)]),
      Scenario(
        "tunnel's other end gone\(who)", truth: "The tunnel's other end is not running.",
        asker: asker, .blocked, ["vpn.stale"], symptoms: [.connect(inside, .silent)],
        steps: [.nameServer(name), .xrdp(), .tunnel(hasPeer: false)]),
    ]
  }

  /// The packets go elsewhere.
  private static let beside =
    both { who, asker in
      [
        Scenario(
          "route captures the tunnel's network\(who)",
          truth: "A route sends half of the tunnel's network to the router.", asker: asker,
          .blocked,
          ["route.split"], symptoms: [],
          steps: [
            .nameServer(name), .xrdp(), .tunnel(),
            .shell(.client, "ip route add 10.99.0.0/25 via 10.77.1.1"),
          ]),
        Scenario(
          "other link has the tunnel's network\(who)",
          truth: "The client's second link has the same network as the tunnel.", asker: asker,
          .blocked, ["route.split"], symptoms: [.connect(inside, .hostUnreachable)],
          steps: [
            .nameServer(name), .xrdp(), .tunnel(), .secondLink,
            .shell(.client, "ip addr add 10.99.0.7/25 dev eth1"),
          ]),
      ]
    } + [
      Scenario(
        "tunnel does not allow the server",
        truth: "The route leads into the tunnel, whose AllowedIPs leave the server out.", .blocked,
        ["route.split"], symptoms: [.connect(inside, .silent)],
        steps: [
          .nameServer(name), .xrdp(), .tunnel(allowed: "10.99.0.64/26", isUsed: false),
        ]),
      Scenario(
        "network missing in the tunnel",
        truth: "The server's network is behind the tunnel, which is not told to lead there.",
        .blocked, ["route.split"], symptoms: [],
        steps: [
          .nameServer(NameServer(addresses: ["10.50.0.9"])), .xrdp(), .tunnel(),
          .shell(.server, "ip addr add 10.50.0.9/32 dev lo"),
        ]),
    ]

  private static let server = Site.Address.server

  /// The same for root and for a user.
  private static func both(_ make: (String, Asker) -> [Scenario]) -> [Scenario] {
    make("", Asker()) + make(", as a user", .user)
  }
}
