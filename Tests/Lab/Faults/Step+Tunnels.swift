import Linux

extension Step {
  /// A WireGuard tunnel between client (10.99.0.1) and server (10.99.0.2), served by wireguard-go.
  ///
  /// - Parameters:
  ///   - allowed: What the client sends to the server's end.
  ///   - hasPeer: Whether the server's end is there.
  ///   - isUsed: Whether packets go through it before the question is put.
  static func tunnel(
    allowed: String = "10.99.0.0/24", hasPeer: Bool = true, isUsed: Bool = true
  ) -> Step {
    Step { site in
      try makeKeys(site)
      if hasPeer {
        try site.server.shell(
          end(
            site, own: "server", other: "client", address: 2, settings: "allowed-ips 10.99.0.1/32"))
      }
      try site.client.shell(
        end(
          site, own: "client", other: "server", address: 1,
          settings: "allowed-ips \(allowed) endpoint \(Site.Address.server):51820"))
      guard hasPeer, isUsed else { return }
      try site.client.shell(
        """
        for try in 1 2 3 4 5 6 7 8 9 10; do
          (echo >/dev/udp/10.99.0.2/9) 2>/dev/null || :
          [ "$(wg show wg0 latest-handshakes | cut -f2)" != 0 ] && exit 0
          perl -e 'use IO::Socket; IO::Socket::INET->new(Proto => "udp", PeerAddr => "10.99.0.2:9")
            ->send("x")' || :
          sleep 0.2
        done
        echo "no handshake"; wg show; exit 1
        """)
    }
  }

  /// A tunnel for everything, brought up by wg-quick on the client.
  ///
  /// - Parameter hasPeer: Whether the server's end is there.
  static func fullTunnel(hasPeer: Bool = true) -> Step {
    Step { site in
      try makeKeys(site)
      if hasPeer {
        try site.server.shell(
          end(
            site, own: "server", other: "client", address: 2, settings: "allowed-ips 10.99.0.1/32"))
      }
      let folder = try site.folder.makeFolder("wireguard", mode: 0o700)
      try site.client.shell(
        """
        cat > \(folder)/full.conf <<END
        [Interface]
        PrivateKey = $(cat \(site.folder.path)/client.key)
        Address = 10.99.0.1/32
        [Peer]
        PublicKey = $(cat \(site.folder.path)/server.pub)
        Endpoint = \(Site.Address.server):51820
        AllowedIPs = 0.0.0.0/0
        END
        chmod 600 \(folder)/full.conf
        mount --bind \(folder) /etc/wireguard
        wg-quick up full
        """)
    }
  }

  /// A file of wg-quick that nobody has started, in a folder that only root may read.
  static func configuredTunnel(allowed: String) -> Step {
    Step { site in
      let folder = try site.folder.makeFolder("wireguard", mode: 0o700)
      try site.folder.write(
        "wireguard/office.conf",
        """
        [Interface]
        PrivateKey = aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=
        Address = 10.99.0.1/24
        [Peer]
        PublicKey = bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb=
        Endpoint = \(Site.Address.server):51820
        AllowedIPs = \(allowed)

        """)
      try site.client.shell("mount --bind \(folder) /etc/wireguard")
    }
  }

  /// A second link of the client, eth1 10.66.0.2, to the router's lan9 10.66.0.1.
  static let secondLink = Step { site in
    let result = try Process.run(
      [
        "/usr/sbin/ip", "link", "add", "eth1", "netns", "\(site.client.identifier)", "type", "veth",
        "peer", "name", "lan9", "netns", "\(site.router.identifier)",
      ], log: "\(site.folder.path)/second-link.out")
    guard result.status == 0 else { throw LabError("no second link: \(result.output)") }
    try site.router.shell("ip addr add 10.66.0.1/24 dev lan9; ip link set lan9 up")
    try site.client.shell("ip addr add 10.66.0.2/24 dev eth1; ip link set eth1 up")
  }

  private static func makeKeys(_ site: Site) throws {
    try site.client.shell(
      """
      umask 077
      for name in client server; do
        wg genkey > \(site.folder.path)/$name.key
        wg pubkey < \(site.folder.path)/$name.key > \(site.folder.path)/$name.pub
      done
      """)
  }

  private static func end(
    _ site: Site, own: String, other: String, address: Int, settings: String
  ) -> String {
    let folder = site.folder.path
    return """
      wireguard-go wg0 > \(folder)/\(own).wireguard.log 2>&1
      wg set wg0 private-key \(folder)/\(own).key listen-port 51820 \
        peer "$(cat \(folder)/\(other).pub)" \(settings)
      ip addr add 10.99.0.\(address)/24 dev wg0
      ip link set wg0 up
      """
  }
}
