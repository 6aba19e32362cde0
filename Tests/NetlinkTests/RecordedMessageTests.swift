import Linux
import Testing

@testable import Netlink

/// Messages as Linux 6.18 sent them, without the header.
@Suite struct RecordedMessageTests {
  @Test func `reads a tun interface that no program serves`() throws {
    let link = try #require(
      Interface(
        hex(
          "0000feff0200000091100000000000000900030074756e3000000000050010000200000008000400dc050000"
            + "0500210000000000380012000800010074756e002c0002000500030001000000050004000000000005000500"
            + "0000000005000600010000000500070000000000")))
    #expect(link.name == "tun0" && link.index == 2 && link.kind == "tun")
    #expect(link.isUp && !link.isRunning && link.hasCarrier == false)
    #expect(link.operWord == "down" && link.hardwareType == 65_534 && link.mtu == 1500)
    #expect(link.hasNoNeighbours && link.isPointToPoint && !link.isLoopback)
  }

  @Test func `reads an Ethernet interface that is up`() throws {
    let link = try #require(
      Interface(
        hex(
          "00000100040000004310010000000000090003006574683000000000050010000600000008000400dc050000"
            + "050021000100000010001200090001007665746800000000")))
    #expect(link.name == "eth0" && link.kind == "veth" && link.isRunning)
    #expect(link.hasCarrier == true && link.operWord == "up" && link.master == nil)
  }

  @Test func `reads the address of a point-to-point link with its other end`() throws {
    let address = try #require(
      LinkAddress(
        hex(
          "0220800002000000080001000a080005080002000a0800060900030074756e30000000000800080080000000"
            + "14000600ffffffffffffffff0b2404000b240400")))
    #expect(address.address.host == "10.8.0.6")
    #expect(address.network == AddressPrefix("10.8.0.5/32"))
    #expect(address.link == 2)
  }

  @Test func `reads a link-local address with its interface`() throws {
    let address = try #require(
      LinkAddress(
        hex(
          "0a4080fd0300000014000100fe80000000000000281fdafffe28dda114000600ffffffffffffffff1024"
            + "040010240400080008008000000005000b0003000000")))
    #expect(address.address.host == "fe80::281f:daff:fe28:dda1%3")
    #expect(address.network.length == 64)
  }

  @Test func `reads a prohibiting route in a table beyond 255`() throws {
    let routes = Route.all(in: hex("02100000fc0300080000000008000f0035040000080001000a090000"))
    #expect(
      routes == [
        Route(kind: .prohibit, destination: try #require(AddressPrefix("10.9.0.0/16")), table: 1077)
      ])
  }

  @Test func `reads a route of a link`() throws {
    let route = try #require(
      Route.all(
        in: hex(
          "02180000fe02fd010000000008000f00fe000000080001000a4d0100080007000a4d010208000400040000"
            + "00")
      ).first)
    #expect(route.destination == AddressPrefix("10.77.1.0/24"))
    #expect(route.link == 4 && route.source?.host == "10.77.1.2" && route.gateway == nil)
    #expect(!route.isDead, "the interface has a carrier")
  }

  @Test func `sees that a route's link is down`() throws {
    let route = try #require(
      Route.all(
        in: hex(
          "02200000fe02fd011000000008000f00fe000000080001000a080005080007000a080006080004000200000"
            + "0")
      ).first)
    #expect(route.isDead)
  }

  @Test func `reads the rules of wg-quick`() throws {
    let marked = try #require(
      PolicyRule(
        hex(
          "02000000fc0000010200000008000f006cca000008000e00ffffffff050015000000000008000600fd7f00"
            + "0008000a006cca000008001000ffffffff")))
    #expect(marked.isInverted && marked.mark == 51_820 && marked.table == 51_820)
    #expect(marked.priority == 32_765 && !marked.hasOtherConditions)
    let suppressing = try #require(
      PolicyRule(
        hex(
          "02000000fe0000010000000008000f00fe00000008000e0000000000050015000000000008000600fc7f00"
            + "00")))
    #expect(suppressing.suppressedLength == 0 && suppressing.table == 254)
  }

  @Test func `reads a rule that refuses, and one for certain senders`() throws {
    let refusing = try #require(
      PolicyRule(
        hex(
          "02100000000000070000000008000f000000000008000e00ffffffff050015000000000008000600fb7f00"
            + "00080001000a070000")))
    #expect(refusing.action == .unreachable && refusing.to == AddressPrefix("10.7.0.0/16"))
    let sender = try #require(
      PolicyRule(
        hex(
          "02001000090000010000000008000f000900000008000e00ffffffff050015000000000008000600fa7f00"
            + "00080002000a010000")))
    #expect(sender.hasOtherConditions && sender.table == 9)
  }

  @Test func `leaves rules of multicast out`() {
    #expect(
      PolicyRule(
        hex(
          "80000000fd0000010000000008000f00fd00000008000e00ffffffff050015000200000008000600ff7f00"
            + "00")) == nil)
  }

  @Test func `reads a neighbour without a hardware address of its own`() throws {
    let neighbour = try #require(
      Neighbour(
        hex(
          "0a000000030000004000000514000100ff0200000000000000000000000000160a00020033330000001600"
            + "0008000400000000001400030096180000260100002601000000000000")))
    #expect(neighbour.state == .noArp && neighbour.state.word == "NOARP")
    #expect(neighbour.link == 3 && neighbour.address.host == "ff02::16")
  }
}
