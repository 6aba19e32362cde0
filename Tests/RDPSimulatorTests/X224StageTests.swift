import Linux
import RDPSimulator
import RDPWire
import Testing

@Suite struct X224StageTests {
  @Test func `confirms byte for byte as a current Windows server does`() throws {
    let simulator = try started(Behaviour())
    let client = try TestClient(simulator)
    try client.request()
    #expect(
      try client.receive()
        == .bytes([3, 0, 0, 19, 14, 0xD0, 0, 0, 0x12, 0x34, 0, 2, 0x1B, 8, 0, 2, 0, 0, 0]))
  }

  @Test func `closes an accepted connection at once`() throws {
    let simulator = try started(Behaviour(tcp: .acceptAndClose))
    #expect(try TestClient(simulator).receive() == .closed)
  }

  @Test(arguments: NegotiationFailure.known)
  func `refuses with a code, then closes`(failure: NegotiationFailure) throws {
    let simulator = try started(Behaviour(x224: .failure(failure)))
    let client = try TestClient(simulator)
    #expect(try client.negotiate().answer == .failure(failure))
    #expect(try client.receive() == .closed)
  }

  @Test func `closes after the request`() throws {
    let simulator = try started(Behaviour(x224: .closeAfterRequest))
    let client = try TestClient(simulator)
    try client.request()
    #expect(try client.receive() == .closed)
  }

  @Test func `resets after the request`() throws {
    let simulator = try started(Behaviour(x224: .resetAfterRequest))
    let client = try TestClient(simulator)
    try client.request()
    #expect(try client.receive() == .reset)
  }

  @Test func `keeps silent and keeps the connection`() throws {
    let simulator = try started(Behaviour(x224: .silent))
    let client = try TestClient(simulator)
    try client.request()
    #expect(try client.receive(within: 300) == .nothing)
  }

  @Test func `speaks first where it is no RDP, and closes at the client's word`() throws {
    let banner = [UInt8]("SSH-2.0-Test\r\n".utf8)
    let simulator = try started(Behaviour(x224: .send(banner)))
    let client = try TestClient(simulator)
    #expect(try client.receive() == .bytes(banner))
    try client.request()
    #expect(try client.receive() == .closed)
  }

  @Test func `closes a request with a cookie and confirms one without`() throws {
    let simulator = try started(Behaviour(x224: .closeUnlessNoCookie))
    let client = try TestClient(simulator)
    try client.request(cookie: "alice")
    #expect(try client.receive() == .closed)
    let confirm = try TestClient(simulator).negotiate()
    #expect(confirm.answer != .none)
  }

  @Test func `closes the first connections and confirms the next`() throws {
    let simulator = try started(Behaviour(x224: .closeFirst(2)))
    for _ in 0..<2 {
      let client = try TestClient(simulator)
      try client.request()
      #expect(try client.receive() == .closed)
    }
    guard case .selected = try TestClient(simulator).negotiate().answer else {
      Issue.record("the third connection was not confirmed")
      return
    }
    #expect(simulator.connectionCount == 3)
  }

  @Test func `confirms standard security and an answer without negotiation`() throws {
    let standard = try started(Behaviour(x224: .confirm(.standard, [])))
    #expect(try TestClient(standard).negotiate().answer == .selected(.standard, []))
    let old = try started(Behaviour(x224: .confirmWithoutNegotiation))
    #expect(try TestClient(old).negotiate().answer == .none)
  }

  @Test func `closes on a request that is no RDP`() throws {
    let simulator = try started(Behaviour())
    let client = try TestClient(simulator)
    try client.send([UInt8]("GET / HTTP/1.0\r\n\r\n".utf8))
    #expect(try client.receive() == .closed)
  }

  @Test func `reads a request that comes byte by byte`() throws {
    let simulator = try started(Behaviour())
    let client = try TestClient(simulator)
    for byte in ConnectionRequest(protocols: .tls).encoded() { try client.send([byte]) }
    guard case .bytes(let bytes) = try client.receive() else {
      Issue.record("no answer")
      return
    }
    #expect(ConnectionConfirm.parse(bytes).value != nil)
  }

  @Test(arguments: [StageDelays(tcp: 120), StageDelays(x224: 120), StageDelays(tcp: 60, x224: 60)])
  func `hesitates as long as told`(delays: StageDelays) throws {
    let simulator = try started(Behaviour(delays: delays))
    let begin = MonotonicTime.now()
    _ = try TestClient(simulator).negotiate()
    #expect(MonotonicTime.now().milliseconds(since: begin) >= 119)
  }
}
