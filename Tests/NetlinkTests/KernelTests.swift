import Linux
import Netlink
import Testing

/// Questions to the kernel that runs these tests.
@Suite struct KernelTests {
  @Test func `knows the loopback interface and its address`() throws {
    let link = try #require(try NetlinkSocket.interfaces().first { $0.isLoopback })
    #expect(link.name == "lo")
    #expect(link.hardwareType == 772)
    #expect(link.mtu > 1500)
    let addresses = try NetlinkSocket.addresses().filter { $0.link == link.index }
    #expect(addresses.contains { $0.network == AddressPrefix("127.0.0.0/8") })
  }

  @Test func `says that loopback is local, and from which address it talks`() throws {
    let address = try #require(SocketAddress("127.0.0.1", port: 3389))
    guard case .route(let route) = try NetlinkSocket().route(to: address) else {
      Issue.record("no route to loopback")
      return
    }
    #expect(route.kind == .local)
    #expect(route.source?.host == "127.0.0.1")
  }

  @Test func `shows the entry of the table when it is asked for it`() throws {
    let address = try #require(SocketAddress("127.0.0.9", port: 3389))
    guard case .route(let route) = try NetlinkSocket().route(to: address, showsEntry: true) else {
      Issue.record("no route to loopback")
      return
    }
    #expect(route.destination == AddressPrefix("127.0.0.0/8"))
    #expect(!route.isAnswer)
  }

  @Test func `answers several questions on one socket`() throws {
    let socket = try NetlinkSocket()
    for host in ["127.0.0.1", "127.0.0.2", "::1"] {
      let address = try #require(SocketAddress(host, port: 3389))
      guard case .route = try socket.route(to: address) else {
        Issue.record("no route to \(host)")
        continue
      }
    }
  }

  @Test func `reads rules in the order of their priority`() throws {
    let rules = try NetlinkSocket.rules()
    #expect(rules.first?.table == 255)
    #expect(rules.map(\.priority) == rules.map(\.priority).sorted())
  }

  @Test func `reads all tables of routes`() throws {
    let routes = try NetlinkSocket.routes()
    #expect(routes.entries.contains { $0.table == 255 && $0.kind == .local })
    #expect(!routes.isTruncated)
  }

  @Test func `has no WireGuard in an interface that is none`() throws {
    let link = try #require(try NetlinkSocket.interfaces().first { $0.isLoopback })
    #expect(throws: NetlinkError.self) { try NetlinkSocket.wireGuardDevice(link.index) }
  }
}
