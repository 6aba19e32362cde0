import Linux
import Netlink
import PluginKit
import Testing

@testable import VPNRoute

@Suite struct LinkJudgeTests {
  private func judge(_ sight: NetworkSight, _ way: Way) -> Judgement {
    RouteJudge(sight: sight, way: way).judgement()
  }

  @Test func `nothing is wrong with a link that is up and a router that answers`() {
    let judgement = judge(Client.plain, Client.byDefault())
    #expect(judgement.ids == [.privateByDefault])
    #expect(judgement.isAbsent(.linkDown) && judgement.isAbsent(.gatewayFailed))
    #expect(judgement.isAbsent(.otherAnswers), "there is but one way out")
  }

  @Test func `a link without a carrier is down`() {
    var sight = Client.plain
    sight.interfaces[1] = Interface(
      index: 2, name: "eth0", flags: 0x1003, operState: 2, hasCarrier: false)
    let judgement = judge(sight, Client.byDefault())
    #expect(judgement.sighting(.linkDown)?.message.contains("has no carrier") == true)
    #expect(judgement.doubts[.gatewayFailed] != nil, "the router cannot answer then")
  }

  @Test func `a link that is off and has the target's network is down`() {
    var sight = Client.plain
    sight.interfaces.append(Interface(index: 3, name: "eth1", flags: 0x1002, operState: 2))
    sight.addresses.append(Client.linkAddress(3, "10.88.0.1", 24))
    let judgement = judge(sight, Client.byDefault("10.88.0.9"))
    #expect(judgement.commands(.linkDown) == ["sudo ip link set eth1 up"])
    #expect(judge(sight, Client.byDefault("10.89.0.9")).isAbsent(.linkDown))
  }

  @Test func `a machine without any connected interface has no link`() {
    var sight = Client.plain
    sight.interfaces[1] = Interface(index: 2, name: "eth0", flags: 0x1002, operState: 2)
    sight.addresses = []
    let judgement = judge(sight, Client.refused("192.0.2.9", 101))
    #expect(judgement.commands(.linkDown) == ["sudo ip link set eth0 up"])
  }

  @Test(arguments: [Neighbour.State.failed, .incomplete])
  func `a target on the link that was searched in vain is nobody's`(_ state: Neighbour.State) {
    var sight = Client.plain
    sight.neighbours.append(
      Neighbour(link: 2, address: Client.address("10.77.1.50"), state: state))
    let judgement = judge(sight, Client.way("10.77.1.50", by: Client.linkRoute))
    #expect(judgement.ids == [.neighbourFailed])
    #expect(judgement.doubts[.gatewayFailed] != nil)
  }

  @Test func `a target on the link that answers there is somebody's`() {
    var sight = Client.plain
    sight.neighbours.append(
      Neighbour(link: 2, address: Client.address("10.77.1.50"), state: .reachable))
    let judgement = judge(sight, Client.way("10.77.1.50", by: Client.linkRoute))
    #expect(judgement.isAbsent(.neighbourFailed) && judgement.isAbsent(.privateByDefault))
  }

  @Test func `a router that was searched in vain is gone`() {
    var sight = Client.plain
    sight.neighbours = [Neighbour(link: 2, address: Client.router, state: .failed)]
    let judgement = judge(sight, Client.byDefault())
    #expect(judgement.ids == [.gatewayFailed, .privateByDefault])
    #expect(judgement.doubts[.neighbourFailed] != nil)
  }

  @Test(arguments: [Neighbour.State.stale, .delay, .probe])
  func `a router that is only remembered is not judged`(_ state: Neighbour.State) {
    var sight = Client.plain
    sight.neighbours = [Neighbour(link: 2, address: Client.router, state: state)]
    #expect(judge(sight, Client.byDefault()).doubts[.gatewayFailed] != nil)
  }

  @Test func `a rule that is not one of the usual is shown`() {
    var sight = Client.plain
    sight.rules = [PolicyRule(priority: 9, table: 254, to: Client.network("10.77.0.0/16"))]
    let evidence = judge(sight, Client.byDefault()).sighting(.privateByDefault)?.evidence ?? []
    #expect(evidence.first { $0.key == "rule" }?.value == "policy rule 9 (to 10.77.0.0/16)")
  }

  @Test func `a router that nobody has asked for is not judged`() {
    var sight = Client.plain
    sight.neighbours = []
    #expect(judge(sight, Client.byDefault()).doubts[.gatewayFailed] != nil)
  }

  @Test func `a public address by the default route says nothing of a VPN`() {
    let judgement = judge(Client.plain, Client.byDefault("198.51.100.7"))
    #expect(judgement.ids == [])
    #expect(judgement.doubts[.privateByDefault] != nil)
  }
}
