import Linux
import PluginKit
import RDPWire
import Testing

@testable import Handshake

@Suite struct LadderJudgeTests {
  private func attempt(_ text: String, _ result: LadderResult) throws -> LadderJudge.Attempt {
    let address = try #require(SocketAddress(text, port: 3389))
    return LadderJudge.Attempt(address: address, result: result)
  }

  @Test func `every id that is said is declared`() throws {
    let declared = Set(HandshakeFindings.all.map(\.id))
    #expect(declared.count == HandshakeFindings.all.count)
    let outcomes: [TCPOutcome] = [
      .refused, .silent, .hostUnreachable, .wayUnknown, .prohibited, .noRoute, .deniedHere,
      .failed(5),
    ]
    for outcome in outcomes {
      let one = try attempt("192.0.2.1", LadderResult(tcp: outcome))
      let judgement = LadderJudge.judge([one], leader: one)
      #expect(judgement.sightings.count == 1)
      #expect(judgement.seen.isSubset(of: declared))
      #expect(Set(judgement.doubts.map(\.id)).isSubset(of: declared))
    }
  }

  @Test func `a family without a route says nothing beside another`() throws {
    let v6 = try attempt("2001:db8::1", LadderResult(tcp: .noRoute))
    let v4 = try attempt("192.0.2.1", LadderResult(tcp: .silent))
    #expect(LadderJudge.judge([v6, v4], leader: v4).seen == ["tcp.silent"])
    #expect(LadderJudge.judge([v6], leader: v6).seen == ["tcp.net-unreachable"])
    let good = try attempt(
      "192.0.2.1", LadderResult(tcp: .open, negotiation: .selected(.tls, []), tls: .silent))
    #expect(LadderJudge.judge([v6, good], leader: good).seen == ["tls.silent"])
  }

  @Test func `one address of a family that has a route is dead without one of its own`() throws {
    let dead = try attempt("192.0.2.2", LadderResult(tcp: .noRoute))
    let good = try attempt(
      "192.0.2.1", LadderResult(tcp: .open, negotiation: .selected(.tls, []), tls: .silent))
    let seen = LadderJudge.judge([dead, good], leader: good).seen
    #expect(seen == ["tls.silent", "tcp.some-addresses-dead"])
  }

  @Test func `a neighbour that does not answer is the router where the host is no neighbour`()
    throws
  {
    let link = NetworkInterface(
      name: "eth0", address: SocketAddress(family: .v4, bytes: [198, 51, 100, 7], port: 0),
      prefixLength: 24, isRunning: true, isLoopback: false)
    let notice = ICMPError(family: .v4, type: 3, code: 1, sender: link.address)
    let result = LadderResult(tcp: .hostUnreachable, notice: notice, isOwnNotice: true)
    let far = try attempt("192.0.2.1", result)
    let near = try attempt("198.51.100.9", result)
    let seen = { (one: LadderJudge.Attempt) in
      LadderJudge.judge([one], leader: one, interfaces: [link]).seen
    }
    #expect(seen(far) == ["tcp.gateway-silent"])
    #expect(seen(near) == ["tcp.host-unreachable"])
    #expect(LadderJudge.judge([far], leader: far).seen == ["tcp.host-unreachable"])
  }

  @Test func `an address that did not open within the grace counts as dead`() throws {
    let good = try attempt(
      "192.0.2.1",
      LadderResult(
        tcp: .open, negotiation: .selected(.tls, []), tls: .done(FakeChannel.summary)))
    let waiting = try attempt("192.0.2.2", LadderResult())
    let judgement = LadderJudge.judge([good, waiting], leader: good)
    #expect(judgement.seen == ["tcp.some-addresses-dead"])
    #expect(judgement.doubts == [])
  }

  @Test(arguments: [
    ("unsupported protocol", "tls.refused-version"), ("dh key too small", "tls.refused-weak"),
  ])
  func `this side's refusal is told by its reason`(reason: String, id: String) throws {
    let result = LadderResult(
      tcp: .open, negotiation: .selected(.tls, []), tls: .refusedHere(reason))
    let one = try attempt("192.0.2.1", result)
    #expect(LadderJudge.judge([one], leader: one).seen == [id])
  }

  @Test(
    arguments: [
      (.alert(number: 40, name: "handshake_failure"), true, "tls.certificate-demanded"),
      (.alert(number: 40, name: "handshake_failure"), false, "tls.alert-handshake"),
      (.alert(number: 70, name: "protocol_version"), true, "tls.alert-version"),
      (.reset, true, "tls.certificate-demanded"), (.reset, false, "tls.closed"),
    ] as [(TLSOutcome, Bool, String)])
  func `what a server asked for explains its end`(
    outcome: TLSOutcome, isAsked: Bool, id: String
  ) throws {
    var result = LadderResult(tcp: .open, negotiation: .selected(.tls, []), tls: outcome)
    result.isAskedForCertificate = isAsked
    let one = try attempt("192.0.2.1", result)
    #expect(LadderJudge.judge([one], leader: one).seen == [id])
  }

  @Test func `an end behind the server's greeting is another than one before it`() throws {
    var result = LadderResult(tcp: .open, negotiation: .selected(.tls, []), tls: .closed)
    result.hasServerHello = true
    let one = try attempt("192.0.2.1", result)
    #expect(LadderJudge.judge([one], leader: one).seen == ["tls.closed-midway"])
  }

  @Test(arguments: [(900, "tls.silent"), (5000, "tls.silent-midway")])
  func `a silence after long packets is no matter of their length`(bytes: Int, id: String) throws {
    var result = LadderResult(tcp: .open, negotiation: .selected(.tls, []), tls: .silent)
    result.tlsBytes = bytes
    let one = try attempt("192.0.2.1", result)
    #expect(LadderJudge.judge([one], leader: one).seen == [id])
  }

  @Test func `an unfinished answer is said to be one`() throws {
    var result = LadderResult(tcp: .open, negotiation: .closed)
    result.fragment = 9
    let one = try attempt("192.0.2.1", result)
    let message = LadderJudge.judge([one], leader: one).sightings.first?.message
    #expect(message?.contains("9 bytes of an unfinished answer") == true)
  }

  @Test func `a handshake that could not be prepared here is no finding`() throws {
    let result = LadderResult(
      tcp: .open, negotiation: .selected(.tls, []), tls: .unavailable("no memory"))
    let one = try attempt("192.0.2.1", result)
    let judgement = LadderJudge.judge([one], leader: one)
    #expect(judgement.seen == [])
    #expect(judgement.doubts.map(\.id) == HandshakeFindings.tls.map(\.id))
  }

  @Test(arguments: [
    (0, "0 us"), (999, "999 us"), (1000, "1.0 ms"), (31_060, "31.0 ms"), (3_071_000, "3.0 s"),
  ])
  func `times are told in a unit that suits them`(microseconds: Int, words: String) {
    #expect(Handshake.Duration.words(microseconds) == words)
  }
}
