extension BuiltInKnowledge {
  /// Causes on the way between this machine and the port.
  static let network: [Cause] = reachability + ports + paths

  /// Nothing of the host can be reached.
  private static let reachability: [Cause] = [
    Cause(
      id: "host.down", title: "The host is off, asleep or gone", effect: .blocks, prior: 0.06,
      remedies: [
        Remedy(
          "Switch {host} on or wake it, and check that it did not get another address.",
          command: "ping -c 3 {host}")
      ]),
    Cause(
      id: "vpn.down", title: "The target is behind a VPN that is not up",
      effect: .blocks, prior: 0.06,
      remedies: [
        Remedy(
          "Start the VPN, or stop and start it when it says that it is connected.",
          command: "nmcli connection show --active")
      ]),
    Cause(
      id: "vpn.stale", title: "The VPN's other end does not answer",
      effect: .blocks, prior: 0.012,
      remedies: [
        Remedy(
          "Stop the VPN and start it again. If that does not help, whoever runs its other end can "
            + "say whether it is on and knows this machine; its port (UDP with WireGuard) has to be "
            + "open on the way there.",
          command: "ip -brief address")
      ],
      explains: [
        Link("tcp.silent", 0.8), Link("host.silent", 0.9), Link("tcp.host-unreachable", 0.1),
        Link("dns.servers-silent", 0.2),
      ]),
    Cause(
      id: "route.split", title: "Traffic to the target leaves by the wrong interface",
      effect: .blocks, prior: 0.02,
      remedies: [
        Remedy(
          "Have the network of {host} added to the routes of the VPN (AllowedIPs with WireGuard).",
          command: "ip route show table all")
      ]),
    Cause(
      id: "route.none", title: "No route leads to the target",
      effect: .blocks, prior: 0.01,
      remedies: [
        Remedy(
          "Connect to the network or VPN that leads to {host}; it brings the route with it. Where a "
            + "router on the way said it, ask whoever runs that router.",
          command: "ip route show")
      ]),
    Cause(
      id: "route.gateway-down", title: "The router that leads to the target does not answer",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Check that the router (default gateway) is on and that its address in this machine's "
            + "network settings is right.",
          command: "ip route show default")
      ]),
    Cause(
      id: "link.down", title: "This machine is not connected to any network",
      effect: .blocks, prior: 0.01,
      remedies: [
        Remedy("Plug in the cable or join the Wi-Fi network.", command: "ip -brief link")
      ]),
    Cause(
      id: "link.partial", title: "The one link that leads to the target is down",
      effect: .blocks, prior: 0.004,
      remedies: [
        Remedy(
          "Switch that interface on, and plug its cable in or join its network: the other links of "
            + "this machine do not lead to {host}.",
          command: "ip -brief link")
      ],
      explains: [
        Link("tcp.silent", 0.2), Link("tcp.host-unreachable", 0.2), Link("tcp.way-unknown", 0.2),
        Link("tcp.gateway-silent", 0.3), Link("tcp.net-unreachable", 0.2),
        Link("host.silent", 0.8), Link("host.neighbour-silent", 0.2),
      ]),
    Cause(
      id: "captive-portal", title: "A login page of the network stands in the way",
      effect: .blocks, prior: 0.003,
      remedies: [
        Remedy(
          "Open a browser, log in to the network's own page, then try again. A network that lets "
            + "only a web proxy out needs the VPN or the gateway of the target.")
      ]),
  ]

  /// The host is there, its port does not open.
  private static let ports: [Cause] = [
    Cause(
      id: "tcp.filtered", title: "A firewall drops the packets to this port",
      effect: .blocks, prior: 0.08,
      remedies: [
        Remedy(
          "Ask whoever runs the firewalls in between and on {host} (at a cloud provider: the "
            + "security group) to let TCP from this machine's address to {host} port {port} pass. "
            + "A ban after failed logons ends by itself or is lifted there."),
        Remedy(
          "If no firewall stands there, restart the Remote Desktop service on {host}: one that hangs "
            + "with a full queue of connections is silent in the same way."),
      ]),
    Cause(
      id: "tcp.rejected", title: "A firewall on the way or on the host rejects the connection",
      effect: .blocks, prior: 0.02,
      remedies: [
        Remedy(
          "Ask whoever runs the firewalls in between and on {host} to let TCP from this machine's address to "
            + "{host} port {port} pass: one of them answers that it is not allowed.")
      ]),
    Cause(
      id: "tcp.refused", title: "Nothing listens on this port of the host",
      effect: .blocks, prior: 0.06,
      remedies: [
        Remedy(
          "On {host}, allow Remote Desktop in the system settings and start the service "
            + "(Windows: TermService; Linux: xrdp)."),
        Remedy(
          "Check that port {port} is the one it listens on; on Windows that is PortNumber below "
            + "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp."),
      ]),
    Cause(
      id: "local.firewall", title: "This machine's own firewall or security product stops it",
      effect: .blocks, prior: 0.01,
      remedies: [
        Remedy(
          "Add one rule that lets outgoing TCP to {host} port {port} pass, and leave all other "
            + "rules as they are.",
          command: "sudo nft list ruleset")
      ]),
    Cause(
      id: "local.security-product",
      title: "A security product on this machine blocks the connection",
      effect: .blocks, prior: 0.005,
      remedies: [
        Remedy(
          "Ask for one exception in the product that this machine runs: outgoing TCP to {host} port "
            + "{port} for the Remote Desktop client. All else of its protection stays on.")
      ],
      explains: [
        Link("tcp.denied-here", 0.4), Link("tcp.silent", 0.3),
        Link("host.silent", 0.2), Link("host.selective-silence", 0.3),
        Link("host.dropped-here", 0.4),
      ]),
    Cause(
      id: "target.is-self", title: "The target is this machine itself",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy("Enter the name of the other machine: {host} leads back to this one.")
      ]),
  ]

  /// The way works, badly.
  private static let paths: [Cause] = [
    Cause(
      id: "mtu.blackhole", title: "A tunnel on the way loses full-size packets",
      effect: .blocks, prior: 0.005,
      remedies: [
        Remedy(
          "Lower the MTU of the VPN's interface (1280 passes nearly everywhere), or have MSS "
            + "clamping set on the tunnel's router.",
          command: "tracepath -n {host}")
      ]),
    Cause(
      id: "path.loss", title: "The way to the host loses or delays packets",
      effect: .degrades, prior: 0.008,
      remedies: [
        Remedy(
          "Try a cable in place of Wi-Fi and stop large transfers, then ask whoever runs the part "
            + "of the way where the loss begins.",
          command: "tracepath -n {host}")
      ]),
    Cause(
      id: "path.slow", title: "The way to the host takes long, or now short and now long",
      effect: .degrades, prior: 0.005,
      remedies: [
        Remedy(
          "Stop large transfers on both sides and try a cable in place of Wi-Fi. Where a VPN or a "
            + "gateway leads a long way round, use one that is nearer to {host}.",
          command: "tracepath -n {host}")
      ]),
    Cause(
      id: "udp.broken", title: "The UDP transport works only by half: sessions freeze",
      effect: .degrades, prior: 0.004,
      remedies: [
        Remedy(
          "Let UDP port {port} pass both ways, or have the client use TCP only for this host."
        )
      ]),
  ]
}
