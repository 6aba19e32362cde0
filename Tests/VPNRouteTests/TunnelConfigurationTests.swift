import Linux
import Netlink
import TestTools
import Testing

@testable import VPNRoute

@Suite struct TunnelConfigurationTests {
  @Test func `reads the networks of a file of wg-quick and no key`() {
    let text = """
      [Interface]
      PrivateKey = AllowedIPs=1.2.3.0/24
      [Peer]
      # AllowedIPs = 10.1.0.0/16
      \tallowedips=10.9.0.0/24, fd09::/64 # office
      AllowedIPs = 10.8.0.1
      AllowedIPsX = 10.7.0.0/16
      AllowedIPs
      AllowedIPs = nonsense, 10.0.0.0/99
      """
    #expect(
      WireGuardFile.networks(in: Array(text.utf8)).map(\.description)
        == ["10.9.0.0/24", "fd09::/64", "10.8.0.1/32"])
  }

  @Test func `lists tunnels that have no interface`() throws {
    let folder = try TemporaryFolder()
    for name in ["etc", "etc/wireguard", "etc/openvpn", "etc/openvpn/client"] {
      try folder.makeFolder(name)
    }
    try folder.write("AllowedIPs = 10.9.0.0/24\n", to: "etc/wireguard/office.conf")
    try folder.write("", to: "etc/wireguard/wg0.conf")
    try folder.write("", to: "etc/wireguard/notes.txt")
    try folder.write("", to: "etc/wireguard/-x.conf")
    try folder.write("", to: "etc/openvpn/client/work.conf")
    let read = TunnelConfiguration.read(except: ["wg0", "eth0"], root: folder.path)
    #expect(read.tunnels.map(\.name) == ["office", "work"])
    #expect(read.tunnels.map(\.manager) == [.wireGuardQuick, .openVPN])
    #expect(read.tunnels[0].coverage(of: Client.address("10.9.0.7")) != nil)
    #expect(read.unread == [])
  }

  @Test func `an interface that may be OpenVPN's hides what is written down for it`() throws {
    let folder = try TemporaryFolder()
    for name in ["etc", "etc/openvpn", "etc/openvpn/client"] { try folder.makeFolder(name) }
    try folder.write("", to: "etc/openvpn/client/work.conf")
    #expect(TunnelConfiguration.read(except: ["tun0"], root: folder.path).tunnels == [])
  }

  @Test func `a machine without such folders has none`() throws {
    let folder = try TemporaryFolder()
    #expect(
      TunnelConfiguration.read(except: [], root: folder.path) == TunnelConfiguration())
  }
}
