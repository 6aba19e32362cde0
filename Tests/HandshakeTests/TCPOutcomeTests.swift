import Glibc
import Linux
import Testing

@testable import Handshake

@Suite struct TCPOutcomeTests {
  private static let router = SocketAddress("192.0.2.1", port: 0)

  private func outcome(
    _ number: CInt, isImmediate: Bool = false, _ notice: ICMPError? = nil, isOwn: Bool = false,
    isPrompt: Bool = false
  ) -> TCPOutcome {
    TCPOutcome(
      errorNumber: number, isImmediate: isImmediate, notice: notice, isOwnNotice: isOwn,
      isPrompt: isPrompt)
  }

  @Test(
    arguments: [
      (ECONNREFUSED, .refused), (ETIMEDOUT, .silent), (EPERM, .deniedHere), (EACCES, .deniedHere),
      (EHOSTUNREACH, .hostUnreachable), (ENETUNREACH, .wayUnknown),
      (EHOSTDOWN, .hostUnreachable), (EMFILE, .failed(EMFILE)),
    ] as [(CInt, TCPOutcome)])
  func `an error that came later is the network's word`(number: CInt, expected: TCPOutcome) {
    #expect(outcome(number) == expected)
  }

  @Test(arguments: [ENETUNREACH, EHOSTUNREACH, EINVAL, EAFNOSUPPORT])
  func `an error at once is this machine's lack of a route`(number: CInt) {
    #expect(outcome(number, isImmediate: true) == .noRoute)
  }

  @Test(
    arguments: [(ECONNREFUSED, 3), (EHOSTUNREACH, 13), (EHOSTUNREACH, 10)] as [(CInt, UInt8)])
  func `a filter's message from this machine is this machine's own rule`(
    number: CInt, code: UInt8
  ) {
    let notice = ICMPError(family: .v4, type: 3, code: code, sender: Self.router)
    #expect(outcome(number, notice, isOwn: true) == .deniedHere)
    #expect(outcome(number, notice) != .deniedHere)
  }

  @Test func `a message at once from this machine cannot be a search for a neighbour`() {
    let notice = ICMPError(family: .v4, type: 3, code: 1, sender: Self.router)
    #expect(outcome(EHOSTUNREACH, notice, isOwn: true, isPrompt: true) == .deniedHere)
    #expect(outcome(EHOSTUNREACH, notice, isPrompt: true) == .hostUnreachable)
  }

  @Test(
    arguments: [
      (ENETUNREACH, 0, .wayUnknown), (EHOSTUNREACH, 1, .hostUnreachable),
      (ENETUNREACH, 9, .prohibited), (EHOSTUNREACH, 13, .prohibited),
    ] as [(CInt, UInt8, TCPOutcome)])
  func `a router's message tells no way from no host from a filter`(
    number: CInt, code: UInt8, expected: TCPOutcome
  ) {
    let notice = ICMPError(family: .v4, type: 3, code: code, sender: Self.router)
    #expect(outcome(number, notice) == expected)
  }

  @Test func `a neighbour that this machine gave up is not a rule`() {
    let notice = ICMPError(family: .v4, type: 3, code: 1, sender: Self.router)
    #expect(outcome(EHOSTUNREACH, notice, isOwn: true) == .hostUnreachable)
  }
}
