import Linux

extension Step {
  /// The client knows its own link and nothing beyond.
  static let noDefaultRoute = shell(.client, "ip route del default; ip -6 route del default")

  /// The client's only interface is down.
  static let interfaceDown = shell(.client, "ip link set eth0 down")

  /// The server is off: its cable is dead.
  static let serverOff = shell(.server, "ip link set eth0 down")

  /// What the client knows of neighbours is old after a second instead of half a minute.
  static let forgetsSoon = shell(
    .client, "echo 500 > /proc/sys/net/ipv4/neigh/eth0/base_reachable_time_ms")

  /// The router takes nothing in any more, neither packets nor questions for its address.
  static let routerDead = shell(
    .router,
    """
    nft add table inet dead
    nft 'add chain inet dead in { type filter hook prerouting priority -300; policy drop; }'
    nft add table arp dead
    nft 'add chain arp dead in { type filter hook input priority 0; policy drop; }'
    """)

  /// Packets have gone to the server and back.
  static let used = Step { site in
    guard let server = SocketAddress(Site.Address.server, port: 3389) else { return }
    let outcome = try site.client.withNetwork { try Probe.connect(server) }
    guard outcome == .open else { throw LabError("the server is not there: \(outcome)") }
  }

  /// The client's resolv.conf has this text.
  static func resolverFile(_ text: String) -> Step {
    Step { try $0.folder.rewrite("client-etc/resolv.conf", text) }
  }

  /// The client's hosts file has this line.
  static func hosts(_ line: String) -> Step {
    Step { try $0.folder.rewrite("client-etc/hosts", "127.0.0.1 localhost\n\(line)\n") }
  }

  /// A script that a machine runs.
  static func shell(_ place: Place, _ script: String) -> Step {
    Step { try place.node(of: $0).shell(script) }
  }
}
