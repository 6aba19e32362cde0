import TLSProbe
import TestCertificates
import Testing

@Suite struct HostileInputTests {
  private let client: TLSClient

  init() throws {
    client = try TLSClient(configuration: TLSConfiguration())
    _ = client.advance()
    _ = client.takeOutput()
  }

  @Test(arguments: ["SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 400 Bad Request", "\u{3}\0\0\u{13}"])
  func `another protocol's bytes are not TLS`(text: String) {
    let bytes = [UInt8](text.utf8)
    client.receive(bytes[...])
    #expect(client.advance() == .failed(.notTLS(excerpt: bytes)))
  }

  @Test func `the excerpt of another protocol is bounded`() {
    client.receive([UInt8](repeating: 0x41, count: 5000)[...])
    #expect(client.advance() == .failed(.notTLS(excerpt: [UInt8](repeating: 0x41, count: 64))))
  }

  @Test(arguments: [(UInt8(70), "protocol_version"), (80, "internal_error"), (200, "unknown")])
  func `an alert keeps its number`(number: UInt8, name: String) {
    client.receive([21, 3, 3, 0, 2, 2, number])
    #expect(client.advance() == .failed(.alert(number: number, name: name)))
  }

  @Test func `a notice of close ends the handshake as alert 0`() {
    client.receive([21, 3, 3, 0, 2, 1, 0])
    #expect(client.advance() == .failed(.alert(number: 0, name: "close_notify")))
  }

  @Test func `a warning alone does not end the handshake`() {
    client.receive([21, 3, 3, 0, 2, 1, 112])
    #expect(client.advance() == .needsInput)
  }

  @Test func `a server hello of nonsense is the server's fault`() {
    client.receive([22, 3, 3, 0, 8, 2, 0, 0, 4, 1, 2, 3, 4])
    guard case .failed(.protocolError) = client.advance() else {
      Issue.record("nonsense was taken")
      return
    }
    #expect(client.takeOutput().first == 21)
  }

  @Test func `half a record asks for more`() {
    client.receive([22, 3, 3, 0x40, 0])
    #expect(client.advance() == .needsInput)
  }

  @Test func `more than the limit is refused`() {
    let flood = [22, 3, 3, 0x40, 0] + [UInt8](repeating: 0, count: TLSClient.inputLimit)
    client.receive(flood[...])
    #expect(client.advance() == .failed(.protocolError("more than 256 KiB of handshake")))
  }

  @Test func `the answer stays the same after the end`() {
    client.receive([21, 3, 3, 0, 2, 2, 40])
    let end = client.advance()
    client.receive([22, 3, 3, 0, 1, 0])
    #expect(client.advance() == end)
  }

  @Test func `bytes of chance never do harm`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let client = try TLSClient(configuration: .oldFloor())
      _ = client.advance()
      let body = (0..<Int.random(in: 0...600, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let header: [UInt8] = [22, 3, 3, UInt8(body.count >> 8), UInt8(body.count & 255)]
      client.receive((header + body)[...])
      if case .done = client.advance() { Issue.record("chance completed a handshake") }
    }
  }
}

/// A generator whose numbers repeat from one run to the next (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
