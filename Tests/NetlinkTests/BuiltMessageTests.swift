import Linux
import Testing

@testable import Netlink

/// Messages of literals, for what the recorded ones do not have.
@Suite struct BuiltMessageTests {
  @Test func `takes a datagram of two messages apart`() {
    let one =
      number(UInt32(18)) + number(UInt16(24)) + number(UInt16(2)) + number(UInt32(7))
      + number(UInt32(0)) + [1, 2, 0, 0]
    let two =
      number(UInt32(20)) + number(UInt16(2)) + number(UInt16(0)) + number(UInt32(7))
      + number(UInt32(0)) + number(Int32(-113))
    let messages = NetlinkMessage.split(one + two)
    #expect(messages.map(\.type) == [24, 2] && messages.map(\.sequence) == [7, 7])
    #expect(messages[0].payload == [1, 2] && messages[1].errorNumber == 113)
  }

  @Test(arguments: [[], [1, 2, 3], number(UInt32(15)), number(UInt32(4000))] as [[UInt8]])
  func `leaves a broken datagram out`(_ start: [UInt8]) {
    #expect(NetlinkMessage.split(start + [UInt8](repeating: 0, count: 20)).count <= 1)
  }

  @Test func `reads a route with two next hops as two routes`() throws {
    let hops = [(UInt32(2), [10, 0, 0, 1] as [UInt8]), (3, [10, 0, 1, 1])].flatMap {
      link, gateway in
      number(UInt16(16)) + [0, 0] + number(link) + attribute(5, gateway)
    }
    let payload =
      [2, 0, 0, 0, 254, 3, 0, 1] + number(UInt32(0))
      + attribute(8, attribute(2, number(UInt32(1400)))) + attribute(6, number(UInt32(100)))
      + attribute(9, hops)
    let routes = Route.all(in: payload)
    #expect(routes.map(\.link) == [2, 3])
    #expect(routes.map { $0.gateway?.host } == ["10.0.0.1", "10.0.1.1"])
    #expect(routes.allSatisfy { $0.destination.length == 0 && $0.metric == 100 && $0.mtu == 1400 })
  }

  @Test func `reads an IPv4 route over an IPv6 router`() throws {
    let router = try #require(SocketAddress("fe80::1", port: 0)).bytes
    let payload =
      [2, 0, 0, 0, 254, 3, 0, 1] + number(UInt32(0)) + attribute(4, number(UInt32(5)))
      + attribute(18, number(UInt16(10)) + router)
    #expect(Route.all(in: payload).first?.gateway?.host == "fe80::1%5")
  }

  @Test func `reads a WireGuard device without its keys`() throws {
    let endpoint = number(UInt16(2)) + [0xC8, 0x38, 192, 0, 2, 7] + [UInt8](repeating: 0, count: 8)
    let network =
      attribute(1, number(UInt16(2))) + attribute(2, [10, 9, 0, 0]) + attribute(3, [24])
    let key = [UInt8](repeating: 0xAB, count: 32)
    let peer =
      attribute(1, key) + attribute(2, key) + attribute(4, endpoint)
      + attribute(6, number(Int64(1_795_000_000)) + number(Int64(0)))
      + attribute(7, number(UInt64(92))) + attribute(8, number(UInt64(148)))
      + attribute(9, attribute(0, network))
    var device = WireGuardDevice()
    device.add([0, 1, 0, 0] + attribute(3, key) + attribute(8, attribute(0, peer)))
    let read = try #require(device.peers.first)
    #expect(read.endpoint?.description == "192.0.2.7:51256")
    #expect(read.lastHandshake == 1_795_000_000 && read.receivedBytes == 92)
    #expect(read.allowed == [try #require(AddressPrefix("10.9.0.0/24"))])
  }

  @Test func `a peer that goes on in the next message is one`() {
    let network = attribute(2, [10, 9, 0, 0]) + attribute(3, [24])
    let first = attribute(6, number(Int64(5)) + number(Int64(0)))
    var device = WireGuardDevice()
    device.add([0, 1, 0, 0] + attribute(8, attribute(0, first)))
    device.add([0, 1, 0, 0] + attribute(8, attribute(0, attribute(9, attribute(0, network)))))
    #expect(device.peers.count == 1 && device.peers[0].allowed.count == 1)
    #expect(device.peers[0].lastHandshake == 5)
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.255.1.1", true), ("10.0.0.0/8", "11.0.0.1", false),
    ("10.1.2.3/20", "10.1.15.255", true), ("10.1.2.3/20", "10.1.16.0", false),
    ("0.0.0.0/0", "192.0.2.1", true), ("::/0", "192.0.2.1", false), ("fd00::/9", "fd7f::1", true),
    ("10.0.0.1", "10.0.0.1", true), ("10.0.0.1", "10.0.0.2", false),
  ])
  func `tells what lies in a network`(_ network: String, _ address: String, _ lies: Bool) throws {
    let prefix = try #require(AddressPrefix(network))
    #expect(prefix.contains(try #require(SocketAddress(address, port: 1))) == lies)
  }

  @Test(arguments: ["", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "x/8", "fe80::%1/64"])
  func `takes no network from other text`(_ text: String) {
    #expect(AddressPrefix(text) == nil)
  }
}
