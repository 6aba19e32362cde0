import Linux
import Netlink
import SystemBus
import Testing

@testable import VPNRoute

@Suite struct NetworkManagerTests {
  private func section(_ values: [String: BusValue]) -> BusValue {
    .dictionary(Dictionary(uniqueKeysWithValues: values.map { (.text($0), $1) }))
  }

  private func settings(_ type: String, _ more: [String: BusValue] = [:]) -> BusValue {
    let connection = section([
      "id": .text("Office VPN"), "uuid": .text("a-1"), "type": .text(type),
    ])
    return section(more.merging(["connection": connection]) { $1 })
  }

  @Test func `a VPN that is not active leads to the routes set up for it`() throws {
    let route = section(["dest": .text("10.9.0.0"), "prefix": .unsigned(16)])
    let more = ["ipv4": section(["route-data": .array([route])])]
    let tunnel = try #require(NetworkManager.tunnel(settings("vpn", more), except: []))
    #expect(tunnel.networks == [AddressPrefix("10.9.0.0/16")])
    #expect(tunnel.mayLeadElsewhere, "its other end names networks, too")
    #expect(tunnel.command == "nmcli connection up id 'Office VPN'")
  }

  @Test func `a WireGuard connection leads to what its peers may get`() throws {
    let peer = section([
      "public-key": .text("bbbb"), "allowed-ips": .array([.text("10.9.0.0/24"), .text("x")]),
    ])
    let more = ["wireguard": section(["peers": .array([peer])])]
    let tunnel = try #require(NetworkManager.tunnel(settings("wireguard", more), except: []))
    #expect(tunnel.networks == [AddressPrefix("10.9.0.0/24")])
    #expect(!tunnel.mayLeadElsewhere)
  }

  @Test func `what is active, or no VPN, is none`() {
    #expect(NetworkManager.tunnel(settings("vpn"), except: ["a-1"]) == nil)
    #expect(NetworkManager.tunnel(settings("802-3-ethernet"), except: []) == nil)
  }

  @Test(
    arguments: [
      .text("x"), .array([]), .dictionary([:]), .dictionary([.text("connection"): .text("vpn")]),
    ] as [BusValue])
  func `settings of another form are none`(_ value: BusValue) {
    #expect(NetworkManager.tunnel(value, except: []) == nil)
  }

  @Test func `no bus is no VPN`() {
    let address = BusAddress(socket: "/nonexistent/bus")
    #expect(
      NetworkManager.idleTunnels(at: address, until: .now().advanced(milliseconds: 500)) == [])
  }
}
