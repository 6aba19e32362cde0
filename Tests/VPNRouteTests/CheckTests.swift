import CRDPCheck
import PluginKit
import PluginTestKit
import Testing

@testable import VPNRoute

/// The checks on this machine's own kernel.
@Suite struct CheckTests {
  private func host(_ addresses: [String], _ more: [String: FakeHost.Value] = [:]) throws
    -> FakeHost
  {
    let facts: [String: FakeHost.Value] = [
      "dns.addresses": .list(addresses), "target.port": .number(3389),
    ]
    return try FakeHost(facts.merging(more) { $1 })
  }

  @Test func `says by which way loopback is reached`() throws {
    let host = try host(["127.0.0.1"])
    #expect(host.run("route.path", of: vpnRoutePlugin) == .done)
    #expect(host["route.interface"] == .text("lo"))
    #expect(host["route.kind"] == .text("loopback"))
    #expect(host["route.source"] == .text("127.0.0.1"))
    #expect(host["route.table"] == .number(255))
    #expect(host["route.gateway"] == nil)
    #expect(host.putPrivacy["route.source"] == .address)
    #expect(host.findings == [] && host.unknown == [:])
  }

  @Test func `takes the first address that has a way`() throws {
    let host = try host(["0.0.0.256", "::1", "127.0.0.1"])
    #expect(host.run("route.path", of: vpnRoutePlugin) == .done)
    #expect(host["route.source"] == .text("::1"))
  }

  @Test func `does not look without an address`() throws {
    #expect(try host(["nonsense"]).run("route.path", of: vpnRoutePlugin) == .inconclusive)
  }

  @Test(arguments: ["none", "negotiation", "tls"])
  func `has nothing to say where a connection opened`(_ stop: String) throws {
    let host = try host(["127.0.0.1"], ["ladder.stop": .text(stop)])
    #expect(host.run("route.verdict", of: vpnRoutePlugin) == .notApplicable)
  }

  @Test func `has nothing to say of this machine's own address`() throws {
    let host = try host(["127.0.0.1"], ["ladder.stop": .text("tcp")])
    #expect(host.run("route.verdict", of: vpnRoutePlugin) == .notApplicable)
  }

  @Test func `has nothing to say of VPNs where the name has an address`() throws {
    let host = try FakeHost(["stage.dns": .truth(true)])
    #expect(host.run("route.unresolved", of: vpnRoutePlugin) == .notApplicable)
  }

  @Test func `declares each finding once`() {
    let ids = vpnRoutePlugin.checks.flatMap(\.findings).map(\.id)
    #expect(Set(ids) == Set(RouteFinding.allCases.map(\.rawValue)))
    #expect(ids.count == Set(ids).count)
  }

  @Test func `no finding decides the level`() {
    #expect(vpnRoutePlugin.checks.flatMap(\.findings).allSatisfy { $0.effect == RDPEffect.none })
  }
}
