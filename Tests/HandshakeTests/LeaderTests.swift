import Linux
import PluginKit
import Testing

@testable import Handshake

@Suite struct LeaderTests {
  private let open = LadderResult(tcp: .open, roundTrip: 5)
  private let noRoute = LadderResult(tcp: .noRoute)
  private let silent = LadderResult(tcp: .silent)

  private func leader(_ texts: [String]) -> Leader {
    Leader(texts.compactMap { SocketAddress($0, port: 3389) })
  }

  @Test func `a single address's facts travel at once`() {
    var leader = leader(["192.0.2.1"])
    #expect(
      leader.report(.tcp, of: 0, open) == [
        .address(.address, "192.0.2.1"), .address(.dialledAddress, "192.0.2.1"),
        .text(.tcpOutcome, "open"), .truth(.stageTCP, true),
        .number(.tcpRoundTrip, 5),
      ])
    #expect(leader.report(.tcp, of: 0, open) == [])
  }

  @Test func `while another address may get further, nothing is put`() {
    var leader = leader(["192.0.2.1", "192.0.2.2"])
    #expect(leader.report(.tcp, of: 0, open) == [])
    #expect(leader.index == nil)
  }

  @Test func `the last address alive leads once it is ahead`() {
    var leader = leader(["2001:db8::1", "192.0.2.2"])
    #expect(leader.report(.tcp, of: 0, noRoute) == [])
    #expect(leader.report(.tcp, of: 1, open).first == .address(.address, "192.0.2.2"))
    #expect(leader.index == 1)
  }

  @Test func `a complete ladder leads whatever the others do`() {
    var leader = leader(["192.0.2.1", "192.0.2.2"])
    var result = open
    _ = leader.report(.tcp, of: 1, result)
    result.negotiation = .unnegotiated
    let facts = leader.report(.negotiation, of: 1, result)
    #expect(facts.contains(.text(.tcpOutcome, "open")))
    #expect(facts.contains(.number(.selectedProtocol, 0)))
    #expect(leader.conclude() == [.text(.ladderStop, "none")])
  }

  @Test func `a refusal tells more than silence`() {
    var leader = leader(["192.0.2.1", "192.0.2.2"])
    _ = leader.report(.tcp, of: 0, silent)
    _ = leader.report(.tcp, of: 1, LadderResult(tcp: .refused))
    #expect(leader.conclude().contains(.text(.tcpOutcome, "refused")))
    #expect(leader.index == 1)
  }

  @Test func `of equals the one that left this machine tells more`() {
    var leader = leader(["2001:db8::1", "192.0.2.2"])
    _ = leader.report(.tcp, of: 0, noRoute)
    _ = leader.report(.tcp, of: 1, silent)
    #expect(
      leader.conclude() == [
        .address(.dialledAddress, "192.0.2.2"), .text(.tcpOutcome, "silent"),
        .truth(.stageTCP, false), .text(.ladderStop, "tcp"),
      ])
  }

  @Test func `what TCP counted comes before the ladder's stop`() {
    var leader = leader(["192.0.2.1"])
    var result = open
    result.transport = TCPInformation(
      retransmissions: 2, pathMTU: 1400, segmentSize: 1348, receivedSegment: 536)
    _ = leader.report(.tcp, of: 0, result)
    #expect(
      leader.conclude() == [
        .number(.tcpRetransmissions, 2), .number(.tcpPathMTU, 1400),
        .number(.tcpSegmentSize, 1348), .number(.tcpReceivedSegment, 536),
        .text(.ladderStop, "negotiation"),
      ])
  }

  @Test func `sizes say nothing where nothing opened`() {
    var leader = leader(["192.0.2.1"])
    var result = silent
    result.transport = TCPInformation(
      retransmissions: 2, pathMTU: 1500, segmentSize: 524, receivedSegment: 88)
    _ = leader.report(.tcp, of: 0, result)
    #expect(leader.conclude() == [.number(.tcpRetransmissions, 2), .text(.ladderStop, "tcp")])
  }
}
