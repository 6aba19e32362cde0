import Linux
import Netlink
import PluginKit
import Testing

@testable import VPNRoute

@Suite struct CarrierTests {
  private let way = Client.way("10.99.0.2", by: Client.tunnelRoute)

  private func judge(_ tunnel: Tunnel) -> Judgement {
    RouteJudge(sight: Client.with(tunnel), way: way).judgement()
  }

  @Test func `a tunnel that shook hands lately rules its own faults out`() {
    let judgement = judge(
      Client.tunnel(peers: Client.peers(["10.99.0.0/24"], handshake: Client.clock - 100)))
    #expect(judgement.ids == [])
    for id in [RouteFinding.peerSilent, .tunnelDown, .privateByDefault, .notAllowed] {
      #expect(judgement.isAbsent(id), "\(id)")
    }
  }

  @Test func `beside a tunnel that works another that is down does not matter`() {
    var sight = Client.with(
      Client.tunnel(peers: Client.peers(["10.99.0.0/24"], handshake: Client.clock)))
    sight.configured = [
      ConfiguredTunnel(
        name: "spare", manager: .wireGuardQuick, networks: [Client.network("10.99.0.0/24")],
        namesAll: true)
    ]
    #expect(RouteJudge(sight: sight, way: way).judgement().isAbsent(.tunnelDown))
  }

  @Test(arguments: [(Int64(181), "181 seconds ago"), (7_300, "2 hours ago"), (0, "never answered")])
  func `a tunnel whose last handshake is old has nobody at its end`(_ age: Int64, _ words: String) {
    let handshake = age == 0 ? 0 : Client.clock - age
    let judgement = judge(
      Client.tunnel(peers: Client.peers(["10.99.0.0/24"], handshake: handshake)))
    #expect(judgement.ids == [.peerSilent])
    let message = judgement.sighting(.peerSilent)?.message ?? ""
    #expect(message.contains(words) || message.contains("3 minutes") && age == 181)
    #expect(judgement.doubts[.privateByDefault] != nil)
  }

  @Test func `a handshake that lies in the future counts as one of now`() {
    let judgement = judge(
      Client.tunnel(peers: Client.peers(["10.99.0.0/24"], handshake: Client.clock + 1000)))
    #expect(judgement.ids == [])
  }

  @Test func `a target that no peer may get is kept out of the tunnel`() {
    let judgement = judge(
      Client.tunnel(peers: Client.peers(["10.99.0.64/26", "fd00::/64"], handshake: Client.clock)))
    #expect(judgement.ids == [.notAllowed])
    #expect(
      judgement.sighting(.notAllowed)?.remedies.first?.text
        == "In the configuration of wg0, below [Peer]: AllowedIPs = 10.99.0.64/26, fd00::/64, "
        + "10.99.0.2/32")
  }

  @Test func `of peers the one with the longest network counts`() {
    let dead = WireGuardPeer(allowed: [Client.network("0.0.0.0/0")])
    let live = WireGuardPeer(
      lastHandshake: Client.clock, allowed: [Client.network("10.99.0.0/28")])
    let judgement = judge(Client.tunnel(peers: .known(WireGuardDevice(peers: [dead, live]))))
    #expect(judgement.ids == [])
  }

  @Test func `a user is told that root would see more where a tunnel is in the way`() {
    let doubt = judge(Client.tunnel(peers: .denied, received: 5, sent: 9)).doubts[.peerSilent]
    #expect(doubt?.help == "Run as root, to see whether the other end of wg0 answers")
  }

  @Test func `a tunnel that nothing came out of is mute`() {
    let judgement = judge(Client.tunnel("tun0", kind: .tun, received: 0, sent: 12))
    #expect(judgement.ids == [.tunnelMute])
    #expect(judge(Client.tunnel(received: 1, sent: 12)).isAbsent(.tunnelMute))
    #expect(judge(Client.tunnel(received: 0, sent: 0)).doubts[.tunnelMute] != nil)
  }

  @Test func `the state of the peers tells more than the counters`() {
    let judgement = judge(
      Client.tunnel(
        peers: Client.peers(["10.99.0.0/24"], handshake: Client.clock), received: 0, sent: 12))
    #expect(judgement.ids == [])
    #expect(judgement.doubts[.tunnelMute] != nil)
  }
}
