import Testing

@testable import Linux

@Suite struct ICMPErrorTests {
  @Test(
    arguments: [
      (.v4, 3, 0, .noRoute), (.v4, 3, 1, .hostUnreachable), (.v4, 3, 3, .portUnreachable),
      (.v4, 3, 9, .prohibited), (.v4, 3, 10, .prohibited), (.v4, 3, 13, .prohibited),
      (.v4, 3, 4, .other), (.v4, 11, 0, .other), (.v6, 1, 0, .noRoute), (.v6, 1, 1, .prohibited),
      (.v6, 1, 3, .hostUnreachable), (.v6, 1, 4, .portUnreachable), (.v6, 3, 1, .other),
    ] as [(SocketAddress.Family, UInt8, UInt8, ICMPError.Meaning)])
  func `types and codes have one meaning`(
    family: SocketAddress.Family, type: UInt8, code: UInt8, meaning: ICMPError.Meaning
  ) {
    let error = ICMPError(family: family, type: type, code: code, sender: nil)
    #expect(error.meaning == meaning)
  }

  /// What the kernel queued for a SYN that a filter at 10.9.0.2 prohibited.
  private static let control: [UInt8] =
    [48, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 0, 0, 0]
    + [113, 0, 0, 0, 2, 3, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    + [2, 0, 0, 0, 10, 9, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]

  @Test func `a queued message gives its type, code and sender`() {
    let error = SocketErrorQueue.parse(Self.control[...], family: .v4)
    let sender = SocketAddress("10.9.0.2", port: 0)
    #expect(error == ICMPError(family: .v4, type: 3, code: 13, sender: sender))
  }

  @Test func `a queued message that was cut off is none`() {
    for count in 0..<Self.control.count {
      #expect(SocketErrorQueue.parse(Self.control.prefix(count), family: .v4) == nil)
    }
  }

  @Test func `an error of this machine's own, without ICMP, is none`() {
    var control = Self.control
    control[20] = 1
    #expect(SocketErrorQueue.parse(control[...], family: .v4) == nil)
  }

  @Test func `the error of a closed port is queued for a datagram`() throws {
    let address = try #require(SocketAddress("127.0.0.1", port: 1))
    let socket = try DatagramSocket.open(to: address)
    _ = try socket.send([0])
    var entries = [PollEntry(descriptor: socket.number, read: true)]
    try poll(&entries, milliseconds: 2000)
    let error = SocketErrorQueue.take(from: socket, family: .v4)
    #expect(error?.meaning == .portUnreachable)
    #expect(error?.sender?.host == "127.0.0.1")
    #expect(SocketErrorQueue.take(from: socket, family: .v4) == nil)
  }

  @Test(
    arguments: [
      (.v4, 3, 4, 1400, 1400), (.v6, 2, 0, 1280, 1280), (.v4, 3, 4, 0, nil), (.v4, 3, 3, 99, nil),
      (.v6, 3, 0, 99, nil),
    ] as [(SocketAddress.Family, UInt8, UInt8, UInt32, Int?)])
  func `only a message about the size names one`(
    family: SocketAddress.Family, type: UInt8, code: UInt8, information: UInt32, size: Int?
  ) {
    let error = ICMPError(
      family: family, type: type, code: code, sender: nil, information: information)
    #expect(error.fittingSize == size)
  }

  @Test func `a packet that passed too many routers is told from others`() {
    func error(_ family: SocketAddress.Family, _ type: UInt8, _ code: UInt8) -> ICMPError {
      ICMPError(family: family, type: type, code: code, sender: nil)
    }
    #expect(error(.v4, 11, 0).isTimeExceeded && error(.v6, 3, 0).isTimeExceeded)
    #expect(!error(.v4, 11, 1).isTimeExceeded && !error(.v4, 3, 0).isTimeExceeded)
  }

  @Test func `the size that fits is read from the queue`() {
    var control = Self.control
    control.replaceSubrange(21...22, with: [3, 4])
    control.replaceSubrange(24...27, with: [0x78, 0x05, 0, 0])
    #expect(SocketErrorQueue.parse(control[...], family: .v4)?.fittingSize == 1400)
  }

  @Test func `the queue quotes the packet that an error is about`() throws {
    let address = try #require(SocketAddress("127.0.0.1", port: 1))
    let socket = try DatagramSocket.open(to: address)
    socket.forbidFragments(.v4)
    socket.limitHops(9, .v4)
    let believed = socket.believedMTU(.v4) ?? 0
    #expect(believed > 1500)
    _ = try socket.send([1, 2, 3])
    var entries = [PollEntry(descriptor: socket.number, read: true)]
    try poll(&entries, milliseconds: 2000)
    let entry = SocketErrorQueue.takeEntry(from: socket, family: .v4)
    #expect(entry?.packet == [1, 2, 3])
    #expect(entry?.error?.meaning == .portUnreachable)
  }

  @Test func `a fresh connection repeated nothing`() throws {
    let listener = try TCPSocket.listen(on: try #require(SocketAddress("127.0.0.1", port: 0)))
    let socket = try TCPSocket.make(.v4)
    let bound = TCPSocket.localAddress(listener)
    _ = try TCPSocket.connect(socket, to: try #require(bound))
    var entries = [PollEntry(descriptor: socket.number, write: true)]
    try poll(&entries, milliseconds: 2000)
    let counted = TCPInformation(of: socket)
    let information = try #require(counted)
    #expect(information.retransmissions == 0)
    #expect(information.pathMTU > 1500)
    #expect(information.segmentSize > 536)
  }
}
