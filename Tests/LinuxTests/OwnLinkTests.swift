import Linux
import Testing

@Suite struct OwnLinkTests {
  private func interface(
    _ address: String, _ prefixLength: Int, isLoopback: Bool = false
  ) throws -> NetworkInterface {
    NetworkInterface(
      name: "eth0", address: try #require(SocketAddress(address, port: 0)),
      prefixLength: prefixLength, isRunning: true, isLoopback: isLoopback)
  }

  @Test(arguments: [
    ("192.0.2.1", 24, "192.0.2.200", true), ("192.0.2.1", 24, "192.0.3.1", false),
    ("192.0.2.1", 25, "192.0.2.127", true), ("192.0.2.1", 25, "192.0.2.128", false),
    ("192.0.2.1", 32, "192.0.2.1", true), ("192.0.2.1", 0, "192.0.2.2", false),
    ("fe80::1", 64, "fe80::2", true), ("fe80::1", 64, "192.0.2.1", false),
  ])
  func `a link is what shares the address's prefix`(
    own: String, length: Int, other: String, isOnLink: Bool
  ) throws {
    let address = try #require(SocketAddress(other, port: 3389))
    #expect(try interface(own, length).isOnLink(address) == isOnLink)
    #expect(try !interface(own, length, isLoopback: true).isOnLink(address))
  }

  @Test func `the loopback interface is listed as such`() throws {
    let loopback = try NetworkInterface.all().first { $0.address.host == "127.0.0.1" }
    #expect(loopback?.isLoopback == true)
    #expect(loopback?.prefixLength == 8)
  }

  private static let table = """
    IP address       HW type     Flags       HW address            Mask     Device
    192.0.2.1        0x1         0x2         02:00:00:00:00:01     *        eth0
    192.0.2.77       0x1         0x0         00:00:00:00:00:00     *        eth0
    """

  @Test(arguments: [
    ("192.0.2.1", NeighbourTable.State.known), ("192.0.2.77", .incomplete), ("192.0.2.7", .absent),
  ])
  func `a neighbour is known, asked for in vain, or not listed`(
    host: String, state: NeighbourTable.State
  ) {
    #expect(NeighbourTable.state(of: host, in: Self.table) == state)
  }

  @Test(arguments: ["", "\n", "head\n192.0.2.1", "head\n192.0.2.1 0x1 zz 00"])
  func `a table that is none is read without harm`(text: String) {
    #expect(NeighbourTable.state(of: "192.0.2.1", in: text) != .known)
  }
}
