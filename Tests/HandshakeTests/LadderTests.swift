import Glibc
import Linux
import RDPWire
import TLSProbe
import Testing

@testable import Handshake

/// A time in milliseconds from an arbitrary zero.
func at(_ milliseconds: Int) -> MonotonicTime {
  MonotonicTime(nanoseconds: Int64(milliseconds) * 1_000_000)
}

@Suite struct LadderTests {
  static let confirm = ConnectionConfirm(.selected(.hybrid, [])).encoded()
  static let request = LadderPlan().request

  /// A ladder that started at time zero, whose TLS side gives these answers.
  private func ladder(_ tls: [TLSProgress] = [], goal: Rung = .tls) -> Ladder {
    Ladder(LadderPlan(goal: goal), at: at(0)) { _ in FakeChannel(tls) }
  }

  /// A ladder that has sent its request, at 10 ms.
  private func negotiating(_ tls: [TLSProgress] = []) -> Ladder {
    var ladder = ladder(tls)
    _ = ladder.handle(.connected(roundTrip: 9000), at: at(10))
    return ladder
  }

  /// A ladder that has sent its ClientHello, at 20 ms.
  private func securing(_ tls: [TLSProgress] = []) -> Ladder {
    var ladder = negotiating(tls)
    _ = ladder.handle(.bytes(Self.confirm), at: at(20))
    return ladder
  }

  @Test func `the request leaves in the moment of connecting`() {
    var ladder = ladder()
    let actions = ladder.handle(.connected(roundTrip: 9000), at: at(10))
    #expect(actions == [.report(.tcp), .send(Self.request)])
    #expect(ladder.result.roundTrip == 9000)
    #expect(ladder.deadline == at(10 + 5000))
  }

  @Test func `a connection that breaks in the moment of opening was open`() {
    var ladder = ladder()
    let actions = ladder.handle(.error(.init(number: ECONNRESET)), at: at(10))
    #expect(actions == [.report(.tcp), .report(.negotiation), .finish])
    #expect(ladder.result.tcp == .open)
    #expect(ladder.result.negotiation == .reset)
  }

  @Test func `without the kernel's measure the round trip is the time of the connect`() {
    var ladder = ladder()
    _ = ladder.handle(.connected(roundTrip: nil), at: at(12))
    #expect(ladder.result.roundTrip == 12_000)
  }

  @Test func `the greeting leaves in the moment of the confirm`() {
    var ladder = negotiating()
    let actions = ladder.handle(.bytes(Self.confirm), at: at(20))
    #expect(actions == [.report(.negotiation), .send(FakeChannel.hello)])
    #expect(ladder.result.elapsed[.negotiation] == 10_000)
  }

  @Test func `a confirm may come in pieces`() {
    var ladder = negotiating()
    for byte in Self.confirm.dropLast() {
      #expect(ladder.handle(.bytes([byte]), at: at(15)) == [])
    }
    #expect(
      ladder.handle(.bytes(Self.confirm.suffix(1)), at: at(20)).first == .report(.negotiation))
    #expect(ladder.result.negotiation == .selected(.hybrid, []))
  }

  @Test func `a slow server has time again with each piece, up to an end`() {
    var ladder = securing()
    _ = ladder.handle(.bytes([22]), at: at(4000))
    #expect(ladder.deadline == at(9000))
    _ = ladder.handle(.bytes([3]), at: at(8000))
    #expect(ladder.deadline == at(13_000))
    _ = ladder.handle(.bytes([3]), at: at(12_000))
    #expect(ladder.deadline == at(14_000))
    #expect(ladder.result.hasServerHello)
    #expect(ladder.result.tlsBytes == 3)
  }

  @Test func `bytes behind the confirm belong to TLS`() {
    let channel = FakeChannel([.done(FakeChannel.summary)])
    var ladder = Ladder(LadderPlan(), at: at(0)) { _ in channel }
    _ = ladder.handle(.connected(roundTrip: 1), at: at(1))
    _ = ladder.handle(.bytes(Self.confirm + [21, 3]), at: at(2))
    #expect(channel.received == [21, 3])
    #expect(ladder.result.stop == nil)
  }

  @Test func `a completed handshake ends the ladder without a stop`() {
    var ladder = securing([.done(FakeChannel.summary)])
    #expect(ladder.handle(.bytes([22]), at: at(30)) == [.report(.tls), .finish])
    #expect(ladder.result.stop == nil)
    #expect(ladder.result.height == 3)
    #expect(ladder.deadline == nil)
    #expect(ladder.handle(.closed, at: at(31)) == [])
  }

  @Test(
    arguments: [
      (.closed, .closed), (.error(.init(number: ECONNRESET)), .reset), (.deadline, .silent),
      (.error(.init(number: ETIMEDOUT)), .silent), (.error(.init(number: EPIPE)), .reset),
    ] as [(Ladder.Event, NegotiationOutcome)])
  func `the request's fate is told apart`(event: Ladder.Event, outcome: NegotiationOutcome) {
    var ladder = negotiating()
    #expect(ladder.handle(event, at: at(50)) == [.report(.negotiation), .finish])
    #expect(ladder.result.negotiation == outcome)
    #expect(ladder.result.stop == .negotiation)
  }

  @Test(
    arguments: [
      (.closed, .closed), (.error(.init(number: ECONNRESET)), .reset), (.deadline, .silent),
    ] as [(Ladder.Event, TLSOutcome)])
  func `the handshake's fate is told apart`(event: Ladder.Event, outcome: TLSOutcome) {
    var ladder = securing()
    #expect(ladder.handle(event, at: at(50)) == [.report(.tls), .finish])
    #expect(ladder.result.tls == outcome)
    #expect(ladder.result.stop == .tls)
  }

  @Test(
    arguments: [
      (.alert(number: 70, name: "protocol_version"), .alert(number: 70, name: "protocol_version")),
      (.localPolicy("dh key too small"), .refusedHere("dh key too small")),
      (.notTLS(excerpt: [72, 105]), .garbage("Hi")), (.notTLS(excerpt: [3, 0, 0, 9]), .cleartext),
      (.protocolError("bad"), .garbage("bad")),
    ] as [(TLSFailure, TLSOutcome)])
  func `a failure of TLS keeps its kind`(failure: TLSFailure, outcome: TLSOutcome) {
    var ladder = securing([.failed(failure)])
    #expect(ladder.handle(.bytes([1]), at: at(30)) == [.report(.tls), .finish])
    #expect(ladder.result.tls == outcome)
  }

  @Test func `a server that chooses standard security ends the ladder by its own choice`() {
    var ladder = negotiating()
    let bytes = ConnectionConfirm(.selected([], [])).encoded()
    #expect(ladder.handle(.bytes(bytes), at: at(20)) == [.report(.negotiation), .finish])
    #expect(ladder.result.stop == nil)
    #expect(ladder.result.tls == nil)
  }

  @Test func `a refusal keeps its code`() {
    var ladder = negotiating()
    _ = ladder.handle(
      .bytes(ConnectionConfirm(.failure(.hybridRequired)).encoded()), at: at(20))
    #expect(ladder.result.negotiation == .refused(.hybridRequired))
    #expect(ladder.result.stop == .negotiation)
  }

  @Test func `a banner is recognised although it came before an answer was due`() {
    var ladder = negotiating()
    let banner = Array("SSH-2.0-OpenSSH_9.2\r\n".utf8)
    #expect(ladder.handle(.bytes(banner), at: at(11)) == [.report(.negotiation), .finish])
    #expect(
      ladder.result.negotiation == .foreign(name: "SSH", detail: "SSH-2.0-OpenSSH_9.2"))
  }

  @Test func `a few strange bytes are given a moment to become clearer`() {
    var ladder = negotiating()
    #expect(ladder.handle(.bytes(Array("S".utf8)), at: at(11)) == [])
    #expect(ladder.deadline == at(11 + Ladder.trickleMilliseconds))
    #expect(ladder.handle(.deadline, at: at(311)) == [.report(.negotiation), .finish])
    #expect(ladder.result.negotiation == .foreign(name: "an unknown protocol", detail: "S"))
  }

  @Test func `an answer that promises too much ends at a bound`() {
    var ladder = negotiating()
    #expect(ladder.handle(.bytes([3, 0, 0xFF, 0xFF]), at: at(11)) == [])
    let flood = [UInt8](repeating: 0, count: 2 * Ladder.answerLimit)
    #expect(ladder.handle(.bytes(flood), at: at(12)) == [.report(.negotiation), .finish])
    #expect(ladder.answer.count <= Ladder.answerLimit)
    #expect(ladder.result.negotiation?.word == "not-rdp")
  }

  @Test func `a ladder with a lower goal stops there in good order`() {
    var tcpOnly = ladder(goal: .tcp)
    #expect(tcpOnly.handle(.connected(roundTrip: 1), at: at(1)) == [.report(.tcp), .finish])
    var noTLS = ladder(goal: .negotiation)
    _ = noTLS.handle(.connected(roundTrip: 1), at: at(1))
    #expect(noTLS.handle(.bytes(Self.confirm), at: at(2)) == [.report(.negotiation), .finish])
  }

  @Test func `limits shrink together when the time is short`() {
    #expect(LadderLimits.usual.fitting(60_000) == .usual)
    let short = LadderLimits.usual.fitting(3500)
    #expect(short == LadderLimits(tcp: 857, negotiation: 1071, tls: 1071))
  }
}

// MARK: - A server that asks for a certificate

extension LadderTests {
  private static let refusal = TLSFailure.alert(number: 116, name: "certificate_required")

  /// A ladder whose handshake is complete on this side, at 30 ms.
  private func asked(by channel: FakeChannel) -> (Ladder, [Ladder.Action]) {
    channel.isAskedForCertificate = true
    var ladder = Ladder(LadderPlan(), at: at(0)) { _ in channel }
    _ = ladder.handle(.connected(roundTrip: 9000), at: at(10))
    _ = ladder.handle(.bytes(Self.confirm), at: at(20))
    let actions = ladder.handle(.bytes([22]), at: at(30))
    return (ladder, actions)
  }

  @Test func `a server that asked for a certificate is given time to refuse`() {
    let channel = FakeChannel([.done(FakeChannel.summary)])
    var (ladder, actions) = asked(by: channel)
    #expect(actions == [])
    #expect(ladder.deadline == at(30 + 18 + Ladder.trickleMilliseconds))
    channel.late = Self.refusal
    #expect(ladder.handle(.bytes([23]), at: at(40)) == [.report(.tls), .finish])
    #expect(ladder.result.tls == .alert(number: 116, name: "certificate_required"))
  }

  @Test func `a server that goes on without the certificate is content`() {
    var (ladder, _) = asked(by: FakeChannel([.done(FakeChannel.summary)]))
    #expect(ladder.handle(.deadline, at: at(348)) == [.report(.tls), .finish])
    #expect(ladder.result.tls == .done(FakeChannel.summary))
  }

  @Test func `up to TLS 1 point 2 the end of the handshake is the end`() {
    let old = TLSSummary(version: "TLSv1.2", cipher: "AES", chain: [])
    let (ladder, actions) = asked(by: FakeChannel([.done(old)]))
    #expect(actions == [.report(.tls), .finish])
    #expect(ladder.result.tls == .done(old))
  }
}
