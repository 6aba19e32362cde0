import RDPWire
import Testing

@Suite struct ConnectionConfirmTests {
  @Test func `reads the specification's example`() throws {
    let confirm = try #require(ConnectionConfirm.parse(Capture.confirm).value)
    #expect(confirm == ConnectionConfirm(.selected(.standard, []), source: 0x1234))
  }

  @Test func `reads protocol and flags of a current server`() throws {
    let confirm = try #require(ConnectionConfirm.parse(Capture.confirmHybrid).value)
    guard case .selected(let protocols, let flags) = confirm.answer else {
      Issue.record("\(confirm)")
      return
    }
    #expect(protocols == .hybrid)
    #expect(flags.contains([.restrictedAdmin, .redirectedAuthentication, .graphicsPipeline]))
  }

  @Test func `reads a failure`() throws {
    let confirm = try #require(ConnectionConfirm.parse(Capture.failureHybridRequired).value)
    #expect(confirm.answer == .failure(.hybridRequired))
  }

  @Test func `reads an old server's eleven bytes as no negotiation`() throws {
    #expect(try #require(ConnectionConfirm.parse(Capture.confirmOld).value).answer == .none)
  }

  @Test func `refuses a request in the place of a confirm`() {
    let error = ConnectionConfirm.parse(Capture.request).error
    #expect(error == WireError(.unexpectedUnit, offset: 5, seen: 0xE0))
  }

  @Test func `refuses a request's structure in a confirm`() {
    var bytes = Capture.confirm
    bytes[11] = 1
    let error = WireError(.unexpectedNegotiation, offset: 11, seen: 1)
    #expect(ConnectionConfirm.parse(bytes).error == error)
  }

  @Test func `refuses a structure of another length`() {
    var bytes = Capture.confirm
    bytes[13] = 9
    let error = WireError(.wrongNegotiationLength, offset: 13, seen: 9)
    #expect(ConnectionConfirm.parse(bytes).error == error)
  }

  @Test func `refuses a length indicator that reaches behind the packet`() {
    var bytes = Capture.confirm
    bytes[4] = 15
    let error = WireError(.lengthTooLarge, offset: 4, seen: 15)
    #expect(ConnectionConfirm.parse(bytes).error == error)
  }

  @Test func `refuses a packet without a unit`() {
    let error = WireError(.lengthTooSmall, offset: 4, seen: 0)
    #expect(ConnectionConfirm.parse([3, 0, 0, 4]).error == error)
  }

  @Test func `ignores what lies behind the length indicator's reach`() throws {
    var bytes = Capture.confirmOld + [0xEE]
    bytes[3] = 12
    #expect(try #require(ConnectionConfirm.parse(bytes).value).answer == .none)
  }

  @Test(arguments: 0..<Capture.confirm.count)
  func `waits at every cut of a good confirm`(length: Int) {
    let progress = ConnectionConfirm.parse([UInt8](Capture.confirm.prefix(length)))
    guard case .needMore(let more) = progress else {
      Issue.record("\(progress)")
      return
    }
    #expect(more >= 1 && length + more <= Capture.confirm.count)
  }

  @Test(arguments: [
    ConnectionConfirm(.none), ConnectionConfirm(.failure(.init(rawValue: 0xDEAD_BEEF)), source: 0),
    ConnectionConfirm(.selected([.tls, .hybrid], [.graphicsPipeline]), source: 0xFFFF),
    ConnectionConfirm(.selected(.init(rawValue: .max), .init(rawValue: .max))),
  ])
  func `reads back what it writes`(confirm: ConnectionConfirm) {
    let bytes = confirm.encoded()
    #expect(ConnectionConfirm.parse(bytes) == .value(confirm, consumed: bytes.count))
  }

  @Test(arguments: UInt64(0)..<200)
  func `survives and bounds any change of a few bytes`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Capture.confirmHybrid
    for _ in 0..<3 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
    switch ConnectionConfirm.parse(bytes) {
    case .needMore(let more): #expect((1...65535).contains(more))
    case .value(_, let consumed): #expect((11...bytes.count).contains(consumed))
    case .invalid(let error): #expect((0..<bytes.count).contains(error.offset))
    }
  }
}
