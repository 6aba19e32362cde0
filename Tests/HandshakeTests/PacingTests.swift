import Linux
import Testing

@testable import Handshake

@Suite struct PacingTests {
  private let complete = LadderResult(
    tcp: .open, negotiation: .unnegotiated, roundTrip: 200_000)
  private let refused = LadderResult(tcp: .refused)

  @Test func `a single address is over with its ladder`() {
    var pacing = HappyEyeballs(count: 1, at: at(0))
    #expect(pacing.due(at: at(0)) == [0])
    #expect(!pacing.isOver(at: at(1)))
    pacing.opened(0, at: at(1))
    pacing.finished(0, complete, at: at(3))
    #expect(pacing.isOver(at: at(3)))
  }

  @Test func `addresses start a quarter of a second apart`() {
    var pacing = HappyEyeballs(count: 3, at: at(0))
    #expect(pacing.due(at: at(0)) == [0])
    #expect(pacing.wakeUp == at(250))
    #expect(pacing.due(at: at(249)) == [])
    #expect(pacing.due(at: at(250)) == [1])
    #expect(pacing.due(at: at(500)) == [2])
    #expect(pacing.wakeUp == nil)
  }

  @Test func `the next starts as soon as one fails`() {
    var pacing = HappyEyeballs(count: 2, at: at(0))
    _ = pacing.due(at: at(0))
    pacing.finished(0, refused, at: at(5))
    #expect(pacing.due(at: at(5)) == [1])
  }

  @Test func `many addresses have all started after two seconds`() {
    var pacing = HappyEyeballs(count: 16, at: at(0))
    var started: [Int] = []
    for time in stride(from: 0, through: 2000, by: 5) { started += pacing.due(at: at(time)) }
    #expect(started == Array(0..<16))
  }

  @Test func `after a complete ladder the others get three round trips to open`() {
    var pacing = HappyEyeballs(count: 2, at: at(0))
    _ = pacing.due(at: at(0))
    pacing.finished(0, complete, at: at(100))
    #expect(pacing.due(at: at(100)) == [1])
    #expect(pacing.wakeUp == at(700))
    #expect(!pacing.isOver(at: at(699)))
    #expect(pacing.isOver(at: at(700)))
  }

  @Test func `the grace ends when the others have opened`() {
    var pacing = HappyEyeballs(count: 2, at: at(0))
    _ = pacing.due(at: at(0))
    pacing.finished(0, complete, at: at(100))
    _ = pacing.due(at: at(100))
    pacing.opened(1, at: at(150))
    #expect(pacing.isOver(at: at(150)))
  }

  @Test func `without a complete ladder every address climbs to its end`() {
    var pacing = HappyEyeballs(count: 2, at: at(0))
    _ = pacing.due(at: at(0))
    pacing.finished(0, refused, at: at(1))
    _ = pacing.due(at: at(1))
    #expect(!pacing.isOver(at: at(9000)))
    pacing.finished(1, refused, at: at(9001))
    #expect(pacing.isOver(at: at(9001)))
  }

  @Test func `families take turns`() {
    let texts = ["2001:db8::1", "2001:db8::2", "2001:db8::3", "192.0.2.1"]
    let addresses = texts.compactMap { SocketAddress($0, port: 1) }
    #expect(
      HappyEyeballs.interleaved(addresses).map(\.host)
        == ["2001:db8::1", "192.0.2.1", "2001:db8::2", "2001:db8::3"])
    #expect(HappyEyeballs.interleaved([]) == [])
  }

  @Test func `fixed delays start each ladder at its time and wait for all`() {
    var pacing = FixedDelays([2000, 0], from: at(0))
    #expect(pacing.due(at: at(0)) == [1])
    #expect(pacing.wakeUp == at(2000))
    pacing.finished(1, refused, at: at(5))
    #expect(!pacing.isOver(at: at(5)))
    #expect(pacing.due(at: at(2000)) == [0])
    pacing.finished(0, refused, at: at(2001))
    #expect(pacing.isOver(at: at(2001)))
  }
}
