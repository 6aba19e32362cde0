import Linux
import Testing

@testable import ServiceStatus

/// Listening sockets: the kernel's bytes, its texts, and what they take.
@Suite struct SocketTests {
  /// One message of the kernel's: a header and struct inet_diag_msg, with an attribute or without.
  private func message(
    family: UInt8, port: UInt16, address: [UInt8], v6Only: UInt8? = nil, state: UInt8 = 10
  ) -> [UInt8] {
    var body: [UInt8] = [family, state, 0, 0, UInt8(port >> 8), UInt8(port & 0xff), 0, 0]
    body += address + [UInt8](repeating: 0, count: 16 - address.count)
    body += [UInt8](repeating: 0, count: 16 + 4 + 8 + 4)
    body += [3, 0, 0, 0, 2, 0, 0, 0, 103, 0, 0, 0, 9, 3, 0, 0]
    if let v6Only { body += [5, 0, 11, 0, v6Only, 0, 0, 0] }
    let length = UInt8(16 + body.count)
    return [length, 0, 0, 0, 20, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0] + body
  }

  private let done: [UInt8] = [20, 0, 0, 0, 3, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]

  @Test func `a socket is read with its queue, user and number`() throws {
    var reply = DiagnosisReply()
    let bytes = message(family: 2, port: 3389, address: [10, 0, 0, 1]) + done
    #expect(reply.take(bytes) == .done)
    let listener = try #require(reply.listeners.first)
    #expect(listener.address == SocketAddress("10.0.0.1", port: 3389))
    #expect(listener.waiting == 3 && listener.limit == 2 && listener.isFull)
    #expect(listener.user == 103 && listener.inode == 777)
  }

  @Test func `a socket for IPv6 alone is told from one for both`() {
    var reply = DiagnosisReply()
    let both = message(family: 10, port: 1, address: [], v6Only: 0)
    #expect(reply.take(both + message(family: 10, port: 1, address: [], v6Only: 1)) == .more)
    #expect(reply.listeners.map(\.isV6Only) == [false, true])
  }

  @Test func `a connection that is open is no listener`() {
    var reply = DiagnosisReply()
    _ = reply.take(message(family: 2, port: 1, address: [127, 0, 0, 1], state: 1))
    #expect(reply.listeners.isEmpty)
  }

  @Test func `the kernel's refusal is told`() {
    var reply = DiagnosisReply()
    let refusal: [UInt8] = [
      36, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff,
    ]
    #expect(
      reply.take(refusal + [UInt8](repeating: 0, count: 16)) == .refused(2))
  }

  @Test func `half a message is left out`() {
    var reply = DiagnosisReply()
    let whole = message(family: 2, port: 1, address: [127, 0, 0, 1])
    for count in 0..<whole.count {
      #expect(reply.take(Array(whole.prefix(count))) == .more)
    }
    #expect(reply.listeners.isEmpty)
  }

  @Test(arguments: [
    ("0.0.0.0", false, "127.0.0.1", true), ("0.0.0.0", false, "::1", false),
    ("127.0.0.1", false, "10.0.0.1", false), ("10.0.0.1", false, "10.0.0.1", true),
    ("::", false, "10.0.0.1", true), ("::", true, "10.0.0.1", false), ("::", true, "::1", true),
    ("::ffff:10.0.0.1", false, "10.0.0.1", true), ("fd77::1", false, "fd77::2", false),
  ])
  func `an address is taken or not`(
    own: String, v6Only: Bool, target: String, isTaken: Bool
  ) throws {
    let listener = try Sample.listener(own, isV6Only: v6Only)
    #expect(listener.takes(try #require(SocketAddress(target, port: 3389))) == isTaken)
    #expect(!listener.takes(try #require(SocketAddress(target, port: 3390))))
  }

  @Test func `the text of IPv4 sockets is read`() throws {
    let text = """
        sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
         0: 0100007F:0D16 00000000:0000 0A 00000000:00000003 00:00000000 00000000   103        0 55 1
         1: 0100007F:0D17 0100007F:0D16 01 00000000:00000000 00:00000000 00000000   103        0 56 1
      """
    let listeners = SocketText.listeners(text)
    #expect(listeners.map(\.address) == [SocketAddress("127.0.0.1", port: 3350 + 0)])
    #expect(listeners.first?.waiting == 3)
    #expect(listeners.first?.inode == 55)
    #expect(listeners.first?.limit == nil)
  }

  @Test func `the text of IPv6 sockets is read`() {
    let text =
      "head\n 0: 00000000000000000000000001000000:0D3D "
      + "00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 7 1"
    #expect(SocketText.listeners(text).map(\.address) == [SocketAddress("::1", port: 3389)])
  }

  @Test func `local sockets that listen have their paths read`() {
    let text = """
      Num       RefCount Protocol Flags    Type St Inode Path
      0000000000000000: 00000002 00000000 00010000 0001 01 20 /run/xrdp/sesman.socket
      0000000000000000: 00000003 00000000 00000000 0001 03 21 /run/xrdp/other.socket
      0000000000000000: 00000002 00000000 00010000 0001 01 22
      """
    #expect(SocketText.localPaths(text) == ["/run/xrdp/sesman.socket"])
  }

  @Test func `a socket of this test's own is seen with its limit`() throws {
    let server = try TestListener()
    let seen = try #require(DiagnosisReply.ask()).first { $0.address.port == server.port }
    #expect(seen?.address.host == "127.0.0.1")
    #expect(seen?.limit == 1)
    #expect(seen?.waiting == 0)
  }

  @Test func `a queue that is full is seen`() throws {
    let server = try TestListener()
    let clients = try (0..<2).map { _ in try server.connect() }
    let seen = try #require(DiagnosisReply.ask()).first { $0.address.port == server.port }
    #expect(seen?.isFull == true)
    #expect(clients.count == 2)
  }
}
