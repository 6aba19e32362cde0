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
}
