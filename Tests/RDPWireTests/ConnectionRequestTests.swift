import RDPWire
import Testing

@Suite struct ConnectionRequestTests {
  @Test func `writes the specification's example`() throws {
    let cookie = try #require(UserCookie("eltons"))
    #expect(ConnectionRequest(cookie: cookie, protocols: .tls).encoded() == Capture.request)
  }

  @Test func `reads the specification's example`() throws {
    let request = try #require(ConnectionRequest.parse(Capture.request).value)
    #expect(request.cookie?.identifier == [UInt8]("eltons".utf8))
    #expect(request.protocols == .tls)
    #expect(request.flags.isEmpty)
  }

  @Test func `writes no cookie when there is none`() {
    let request = ConnectionRequest(protocols: [.tls, .hybrid, .hybridEx])
    #expect(request.encoded() == Capture.requestWithoutCookie)
  }

  @Test func `leaves the negotiation out for a client without it`() throws {
    let bytes = ConnectionRequest(protocols: nil, flags: .restrictedAdmin).encoded()
    #expect(bytes == [3, 0, 0, 11, 6, 0xE0, 0, 0, 0, 0, 0])
    #expect(try #require(ConnectionRequest.parse(bytes).value).protocols == nil)
  }

  @Test func `skips a routing token`() throws {
    let token = [UInt8]("Cookie: msts=3640205228.15629.0000\r\n".utf8)
    let negotiation: [UInt8] = [1, 0, 8, 0, 3, 0, 0, 0]
    let length = UInt8(6 + token.count + 8)
    let bytes = [3, 0, 0, length + 5, length, 0xE0, 0, 0, 0, 0, 0] + token + negotiation
    let request = try #require(ConnectionRequest.parse(bytes).value)
    #expect(request.cookie == nil)
    #expect(request.protocols == [.tls, .hybrid])
  }

  @Test(arguments: 0..<Capture.request.count)
  func `waits at every cut of a good request`(length: Int) {
    let progress = ConnectionRequest.parse([UInt8](Capture.request.prefix(length)))
    guard case .needMore(let more) = progress else {
      Issue.record("\(progress)")
      return
    }
    #expect(more >= 1 && length + more <= Capture.request.count)
  }

  @Test(arguments: 6...38)
  func `reads or refuses a request whose packet was cut, and names a place inside`(reach: Int) {
    var bytes = [UInt8](Capture.request.prefix(reach + 5))
    bytes[3] = UInt8(bytes.count)
    bytes[4] = UInt8(reach)
    switch ConnectionRequest.parse(bytes) {
    case .needMore: Issue.record("a whole packet is not a beginning")
    // Only the packet that ends with the fixed part or with the cookie is whole.
    case .value: #expect(reach == 6 || reach == 31)
    case .invalid(let error): #expect((4..<44).contains(error.offset))
    }
  }

  @Test(arguments: ["a\rb", "a\nb", "a\0b", String(repeating: "x", count: 222)])
  func `refuses a cookie that would break the request`(identifier: String) {
    #expect(UserCookie(identifier) == nil)
  }

  @Test func `fits the longest cookie`() throws {
    let text = String(repeating: "x", count: UserCookie.maximumLength)
    let cookie = try #require(UserCookie(text))
    let request = ConnectionRequest(cookie: cookie, protocols: .hybrid)
    #expect(request.encoded().count == 259)
    #expect(ConnectionRequest.parse(request.encoded()).value == request)
  }

  @Test(arguments: UInt64(0)..<64)
  func `reads back what it writes`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let name = String(repeating: "n", count: Int.random(in: 0...200, using: &random))
    let cookie = Bool.random(using: &random) ? UserCookie(name) : nil
    let protocols =
      Bool.random(using: &random)
      ? SecurityProtocols(rawValue: UInt32.random(in: 0...UInt32.max, using: &random)) : nil
    let flags = NegotiationRequestFlags(rawValue: UInt8.random(in: 0...255, using: &random))
    let request = ConnectionRequest(cookie: cookie, protocols: protocols, flags: flags)
    let bytes = request.encoded()
    #expect(ConnectionRequest.parse(bytes) == .value(request, consumed: bytes.count))
  }
}
