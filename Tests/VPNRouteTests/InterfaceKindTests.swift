import Netlink
import Testing

@testable import VPNRoute

@Suite struct InterfaceKindTests {
  private static func tun(_ type: UInt16, master: UInt32? = nil) -> Interface {
    Interface(index: 9, name: "x", kind: "tun", flags: 1, hardwareType: type, master: master)
  }

  @Test(arguments: [
    (Interface(index: 1, name: "lo", flags: 9, hardwareType: 772), false, InterfaceKind.loopback),
    (Interface(index: 2, name: "eth0", flags: 1), false, .ordinary),
    (Interface(index: 3, name: "wg0", kind: "wireguard", flags: 1), false, .wireGuard),
    (tun(65_534), true, .wireGuardProgram), (tun(65_534), false, .tun), (tun(1), false, .tap),
    (tun(1, master: 4), false, .ordinary),
    (Interface(index: 5, name: "ppp0", flags: 1, hardwareType: 512), false, .ppp),
    (Interface(index: 6, name: "ipsec0", kind: "xfrm", flags: 1), false, .ipsec),
    (Interface(index: 7, name: "ip_vti0", kind: "vti", flags: 1), false, .ordinary),
    (Interface(index: 8, name: "vti1", kind: "vti", flags: 1), false, .ipsec),
  ])
  func `tells what an interface is`(_ interface: Interface, _ socket: Bool, _ kind: InterfaceKind) {
    #expect(InterfaceKind(interface, hasControlSocket: socket) == kind)
  }
}
