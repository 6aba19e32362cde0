import Linux
import Netlink
import Testing

@testable import VPNRoute

@Suite struct DownTunnelTests {
  private let off: UInt32 = 0x1090

  private func judge(_ sight: NetworkSight, _ way: Way = Client.byDefault("10.99.0.2")) -> Judgement
  {
    RouteJudge(sight: sight, way: way).judgement()
  }

  @Test func `a tunnel that is off and has the target's network leads there`() {
    let judgement = judge(Client.with(Client.tunnel(flags: off)))
    #expect(judgement.ids == [.tunnelDown, .tunnelLeadsThere, .privateByDefault])
    #expect(judgement.sighting(.tunnelDown)?.message.contains("wg0 is switched off") == true)
    #expect(
      judgement.commands(.tunnelDown) == ["sudo wg-quick down wg0; sudo wg-quick up wg0"])
  }

  @Test func `a tunnel that is off and leads nobody knows where may be the one`() {
    let judgement = judge(
      Client.with(Client.tunnel("tun0", kind: .tun, flags: off)), Client.byDefault("10.50.0.9"))
    #expect(judgement.ids == [.tunnelDown, .privateByDefault])
    #expect(judgement.doubts[.tunnelLeadsThere] != nil)
  }

  @Test func `a tunnel that is off and is known to lead elsewhere is not the one`() {
    let peers = Client.peers(["10.200.0.0/16"], handshake: 0)
    let judgement = judge(
      Client.with(Client.tunnel(flags: off, peers: peers)), Client.byDefault("10.50.0.9"))
    #expect(judgement.isAbsent(.tunnelDown))
  }

  @Test func `a tunnel that is off is not the matter of a neighbour`() {
    let judgement = judge(
      Client.with(Client.tunnel(flags: off)), Client.way("10.77.1.50", by: Client.linkRoute))
    #expect(judgement.isAbsent(.tunnelDown))
  }

  @Test func `whether a public address is behind a tunnel that is off is not known`() {
    let judgement = judge(
      Client.with(Client.tunnel(flags: off)), Client.byDefault("198.51.100.7"))
    #expect(judgement.doubts[.tunnelDown] != nil)
  }

  @Test func `a tunnel that no program serves is down though it gets the packets`() {
    let tunnel = Client.tunnel("tun0", kind: .tun, flags: 0x1091)
    let judgement = judge(
      Client.with(tunnel), Client.way("10.99.0.2", by: Client.tunnelRoute))
    #expect(judgement.ids == [.tunnelDown, .tunnelLeadsThere])
    #expect(judgement.doubts[.peerSilent] != nil)
  }

  @Test func `a tunnel without address and route is down`() {
    var tunnel = Client.tunnel("tailscale0", kind: .tun, networks: [])
    tunnel.addresses = []
    let judgement = judge(Client.with(tunnel), Client.byDefault("100.64.0.9"))
    #expect(judgement.ids == [.tunnelDown, .privateByDefault])
  }

  @Test func `a tunnel that is written down and not there leads to its networks`() {
    var sight = Client.plain
    sight.configured = [
      ConfiguredTunnel(
        name: "my office", manager: .wireGuardQuick, networks: [Client.network("10.99.0.0/16")],
        namesAll: true)
    ]
    let judgement = judge(sight)
    #expect(judgement.ids == [.tunnelDown, .tunnelLeadsThere, .privateByDefault])
    #expect(judgement.commands(.tunnelDown) == ["sudo wg-quick up 'my office'"])
    #expect(judge(sight, Client.byDefault("10.50.0.9")).isAbsent(.tunnelDown))
  }

  @Test func `a VPN whose other end names networks, too, may be the one`() {
    var sight = Client.plain
    sight.configured = [
      ConfiguredTunnel(
        name: "work", manager: .networkManager, networks: [Client.network("10.98.0.0/16")])
    ]
    #expect(judge(sight).ids == [.tunnelDown, .privateByDefault])
    #expect(judge(sight, Client.byDefault("10.98.0.1")).ids.contains(.tunnelLeadsThere))
  }

  @Test func `a way for everything that is written down may be the one`() {
    var sight = Client.plain
    sight.configured = [
      ConfiguredTunnel(
        name: "all", manager: .wireGuardQuick,
        networks: [Client.network("0.0.0.0/1"), Client.network("128.0.0.0/1")], namesAll: true)
    ]
    #expect(judge(sight).ids == [.tunnelDown, .privateByDefault])
  }

  @Test func `what only root may list leaves a doubt and no gap`() {
    var sight = Client.plain
    sight.unread = ["/etc/wireguard"]
    let doubt = judge(sight).doubts[.tunnelDown]
    #expect(doubt?.why.contains("/etc/wireguard") == true)
    #expect(doubt?.help == nil)
  }

  @Test func `where no tunnel is there or set up there is none that is down`() {
    let judgement = judge(Client.plain)
    #expect(judgement.isAbsent(.tunnelDown))
    #expect(judgement.doubts[.tunnelLeadsThere] != nil, "one look is not counted twice")
  }

  @Test func `a VPN that is not up may know the name that nobody knows`() {
    let judgement = UnresolvedCheck.judge(Client.with(Client.tunnel(flags: off)))
    #expect(judgement.ids == [.vpnIdle])
    #expect(UnresolvedCheck.judge(Client.with(Client.tunnel())).isAbsent(.vpnIdle))
    var sight = Client.plain
    sight.unread = ["/etc/wireguard"]
    #expect(UnresolvedCheck.judge(sight).doubts[.vpnIdle] != nil)
  }

  @Test(arguments: [
    (ConfiguredTunnel.Manager.openVPN, "sudo systemctl start openvpn-client@work"),
    (.networkManager, "nmcli connection up id work"),
    (.wireGuardQuick, "sudo wg-quick up work"),
  ])
  func `each manager has its command`(_ manager: ConfiguredTunnel.Manager, _ command: String) {
    #expect(ConfiguredTunnel(name: "work", manager: manager).command == command)
  }
}
