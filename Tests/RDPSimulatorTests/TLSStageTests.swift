import COpenSSL
import Linux
import RDPSimulator
import Testing

@Suite struct TLSStageTests {
  /// A client behind the confirm.
  private func negotiated(_ simulator: RDPSimulator) throws -> TestClient {
    let client = try TestClient(simulator)
    _ = try client.negotiate()
    return client
  }

  /// A ClientHello's record, as far as a server must read it before it can fail.
  private let hello: [UInt8] = [22, 3, 1, 0, 4, 1, 0, 0, 0]

  @Test(arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
  func `shakes hands with current versions and keeps the connection`(version: CInt) throws {
    let simulator = try started(Behaviour())
    let client = try negotiated(simulator)
    let handshake = try TestHandshake(client, maximum: version)
    #expect(try handshake.run() == nil)
    #expect(handshake.version == version)
    #expect(try client.receive(within: 200) == .nothing)
  }

  @Test func `refuses TLS 1.1`() throws {
    let simulator = try started(Behaviour())
    let handshake = try TestHandshake(
      negotiated(simulator), minimum: TLS1_VERSION, maximum: TLS1_1_VERSION, level: 0)
    #expect(try handshake.run() == "tlsv1 alert protocol version")
  }

  @Test func `tells a current client of an old server's version`() throws {
    let simulator = try started(Behaviour(tls: .onlyTLS10))
    let handshake = try TestHandshake(negotiated(simulator))
    #expect(try handshake.run() == "tlsv1 alert protocol version")
  }

  @Test func `shakes hands over TLS 1.0 as an old server`() throws {
    let simulator = try started(Behaviour(tls: .onlyTLS10))
    let handshake = try TestHandshake(negotiated(simulator), minimum: TLS1_VERSION, level: 0)
    #expect(try handshake.run() == nil)
    #expect(handshake.version == TLS1_VERSION)
  }

  @Test(
    arguments: [
      (.closeAfterClientHello, .closed), (.resetAfterClientHello, .reset),
      (.alert(80), .bytes([21, 3, 3, 0, 2, 2, 80])),
      (.garbage, .bytes([UInt8](repeating: 0xDE, count: 64))),
    ] as [(TLSBehaviour, TestClient.Received)])
  func `answers a ClientHello with its fault`(
    behaviour: TLSBehaviour, expected: TestClient.Received
  ) throws {
    let simulator = try started(Behaviour(tls: behaviour))
    let client = try negotiated(simulator)
    try client.send(hello)
    #expect(try client.receive() == expected)
  }

  @Test func `waits for the whole ClientHello before it fails`() throws {
    let simulator = try started(Behaviour(tls: .closeAfterClientHello))
    let client = try negotiated(simulator)
    try client.send([UInt8](hello.dropLast()))
    #expect(try client.receive(within: 200) == .nothing)
    try client.send([hello[hello.count - 1]])
    #expect(try client.receive() == .closed)
  }

  @Test func `keeps silent after the ClientHello`() throws {
    let simulator = try started(Behaviour(tls: .silent))
    let client = try negotiated(simulator)
    try client.send(hello)
    #expect(try client.receive(within: 300) == .nothing)
  }

  @Test func `shows a client of the library the alert`() throws {
    let simulator = try started(Behaviour(tls: .alert(40)))
    let handshake = try TestHandshake(negotiated(simulator))
    #expect(try handshake.run() == "sslv3 alert handshake failure")
  }

  @Test func `survives a client that leaves in the middle of the handshake`() throws {
    let simulator = try started(Behaviour())
    for _ in 0..<20 { try negotiated(simulator).send(hello) }
    #expect(try TestHandshake(negotiated(simulator)).run() == nil)
  }

  @Test func `hesitates before TLS`() throws {
    let simulator = try started(Behaviour(delays: StageDelays(tls: 120)))
    let client = try negotiated(simulator)
    let begin = MonotonicTime.now()
    #expect(try TestHandshake(client).run() == nil)
    #expect(MonotonicTime.now().milliseconds(since: begin) >= 110)
  }
}
