import Linux
import Netlink
import Testing

@testable import VPNRoute

@Suite struct InterfaceTrialTests {
  private func names(_ sight: NetworkSight, _ way: Way) -> [String?] {
    InterfaceTrial.plan(sight, way).map(\.interface)
  }

  private var withTunnel: NetworkSight {
    var sight = Client.with(Client.tunnel())
    sight.addresses.append(Client.linkAddress(7, "10.99.0.1", 24))
    return sight
  }

  @Test func `nothing is tried where there is one way only`() {
    #expect(names(Client.plain, Client.byDefault()) == [])
  }

  @Test func `a tunnel is tried, and the usual way beside it`() {
    #expect(names(withTunnel, Client.byDefault()) == ["wg0", nil])
  }

  @Test func `a private address is tried outside of the tunnel`() {
    let way = Client.way("10.99.0.2", by: Client.tunnelRoute)
    #expect(names(withTunnel, way) == ["eth0", nil])
  }

  @Test func `a public address that goes into a tunnel is never called outside of it`() {
    let way = Client.way("198.51.100.7", by: Client.tunnelRoute)
    #expect(names(withTunnel, way) == [])
  }

  @Test func `a link that has no route to the target is not tried`() {
    var sight = Client.plain
    sight.interfaces.append(
      Interface(index: 3, name: "eth1", flags: Client.running, hasCarrier: true))
    sight.addresses.append(Client.linkAddress(3, "10.66.0.2", 24))
    sight.routes.append(Route(destination: Client.network("10.66.0.0/24"), link: 3))
    #expect(names(sight, Client.byDefault()) == [])
  }
}
