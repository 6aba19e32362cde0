import Linux
import Netlink
import PluginKit
import Testing

@testable import VPNRoute

@Suite struct SplitTests {
  private let live = Client.peers(["10.99.0.0/24"], handshake: Client.clock)

  private func judge(
    _ sight: NetworkSight, _ way: Way, _ trials: [InterfaceTrial] = []
  ) -> Judgement {
    RouteJudge(sight: sight, way: way, trials: trials).judgement()
  }

  @Test func `packets that leave beside the tunnel that leads there are seen`() {
    let capture = Route(
      destination: Client.network("10.99.0.0/25"), gateway: Client.router, link: 2)
    let judgement = judge(
      Client.with(Client.tunnel(peers: live)), Client.way("10.99.0.2", by: capture))
    #expect(judgement.ids == [.besideTunnel])
    #expect(judgement.commands(.besideTunnel) == ["sudo ip route replace 10.99.0.2/32 dev wg0"])
  }

  @Test func `the same network on an own link and in the tunnel is a conflict`() {
    let own = Route(destination: Client.network("10.99.0.0/24"), link: 2)
    let judgement = judge(
      Client.with(Client.tunnel(peers: live)), Client.way("10.99.0.2", by: own))
    #expect(judgement.ids == [.besideTunnel])
  }

  @Test func `an own link inside of a company's large network is no conflict`() {
    let tunnel = Client.tunnel(networks: ["10.0.0.0/8"])
    let judgement = judge(
      Client.with(tunnel), Client.way("10.77.1.50", by: Client.linkRoute))
    #expect(judgement.isAbsent(.besideTunnel))
    #expect(judgement.ids == [.outsideTunnel], "only a weak sign")
  }

  @Test func `a tunnel for everything says nothing of one address`() {
    let tunnel = Client.tunnel(networks: ["0.0.0.0/1", "128.0.0.0/1"])
    let judgement = judge(
      Client.with(tunnel), Client.way("10.77.1.50", by: Client.linkRoute))
    #expect(judgement.ids == [])
  }

  @Test func `the tunnel's own endpoint goes beside it`() {
    let peers = Client.peers(["192.0.2.0/24"], handshake: Client.clock)
    let judgement = judge(
      Client.with(Client.tunnel(peers: peers)), Client.byDefault("192.0.2.7"))
    #expect(judgement.isAbsent(.besideTunnel))
  }

  @Test func `a private address outside of a tunnel that is up gets its line`() {
    let judgement = judge(
      Client.with(Client.tunnel(peers: live)), Client.byDefault("10.50.0.9"))
    #expect(judgement.ids == [.outsideTunnel, .privateByDefault])
    #expect(
      judgement.sighting(.outsideTunnel)?.remedies.first?.text.hasSuffix(
        "AllowedIPs = 10.99.0.0/24, 10.50.0.9/32") == true)
  }

  @Test func `default routes of one rank by two interfaces are seen`() {
    var sight = Client.plain
    sight.interfaces.append(
      Interface(index: 3, name: "wlan0", flags: Client.running, hasCarrier: true))
    sight.routes.append(
      Route(destination: .everything(.v4), gateway: Client.address("10.66.0.1"), link: 3))
    #expect(judge(sight, Client.byDefault()).ids.contains(.twoDefaults))
    #expect(
      judge(sight, Client.way("10.77.1.50", by: Client.linkRoute)).isAbsent(.twoDefaults))
    sight.routes[2] = Route(
      destination: .everything(.v4), gateway: Client.address("10.66.0.1"), link: 3, metric: 600)
    #expect(judge(sight, Client.byDefault()).isAbsent(.twoDefaults))
  }

  @Test func `a target that answers by another interface needs no VPN that is down`() {
    let tunnel = Client.tunnel("tun0", kind: .tun, flags: 0x1091)
    let trials = [
      InterfaceTrial(interface: "eth0", gateway: Client.router, outcome: .open),
      InterfaceTrial(interface: nil),
    ]
    let judgement = judge(
      Client.with(tunnel), Client.way("10.99.0.2", by: Client.tunnelRoute), trials)
    #expect(judgement.ids == [.otherAnswers])
    #expect(judgement.doubts[.tunnelDown] != nil)
    #expect(
      judgement.commands(.otherAnswers)
        == ["sudo ip route replace 10.99.0.2/32 via 10.77.1.1 dev eth0"])
  }

  @Test func `of routes that were read by half nothing is ruled out`() {
    var sight = Client.plain
    sight.isTruncated = true
    let judgement = judge(sight, Client.byDefault())
    #expect(judgement.doubts[.besideTunnel] != nil && judgement.doubts[.twoDefaults] != nil)
  }

  @Test func `a target that answers on the usual way meanwhile proves nothing`() {
    let trials = [
      InterfaceTrial(interface: "wg0", outcome: .open),
      InterfaceTrial(interface: nil, outcome: .open),
    ]
    let judgement = judge(Client.plain, Client.byDefault(), trials)
    #expect(judgement.doubts[.otherAnswers] != nil)
  }

  @Test func `a target that no interface reaches is elsewhere`() {
    let trials = [InterfaceTrial(interface: "wg0"), InterfaceTrial(interface: nil)]
    #expect(judge(Client.plain, Client.byDefault(), trials).isAbsent(.otherAnswers))
  }
}
