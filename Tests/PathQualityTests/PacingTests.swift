import Linux
import Testing

@testable import PathQuality

@Suite struct PacingTests {
  private let quick = QuickLook(largest: 1500)

  @Test func `the first ping is small and the second is large`() {
    #expect(quick.next(EchoTrain(.v4), at: 0) == .send(60))
    #expect(quick.next(EchoTrain(.v6), at: 0) == .send(80))
    #expect(quick.next(train([nil]), at: 0) == .send(1500))
  }

  @Test func `the next goes a millisecond after where all were answered`() {
    let idle = train([50]).adding(Echo(bytes: 1500, sentAt: 0, roundTrip: 60))
    #expect(quick.next(idle, at: 100) == .wait(until: 1_000))
    #expect(quick.next(idle, at: 1_000) == .send(60))
  }

  @Test func `before the first answer the next goes five milliseconds after`() {
    let busy = train([nil]).adding(Echo(bytes: 1500, sentAt: 0))
    #expect(quick.next(busy, at: 1_000) == .wait(until: 5_000))
    #expect(quick.next(busy, at: 5_000) == .send(60))
  }

  @Test(arguments: [(8_000, 1_000), (32_000, 2_000), (48_000, 3_000), (300_000, 5_000)])
  func `then sixteen go in a round trip`(roundTrip: Int, spacing: Int) {
    let busy = train([roundTrip, nil], spacing: 5_000).adding(Echo(bytes: 1500, sentAt: 0))
    #expect(quick.next(busy, at: 5_000) == .wait(until: 5_000 + spacing))
  }

  @Test func `twenty answers are enough`() {
    let full = train([Int?](repeating: 50, count: 20), spacing: 1_000)
    #expect(
      quick.next(full.adding(Echo(bytes: 1500, sentAt: 0, roundTrip: 9)), at: 20_000) == .stop)
  }

  @Test func `the last answers are waited for, three round trips and not for ever`() {
    let late = train([50_000] + [Int?](repeating: nil, count: 19))
    let wide = late.adding(Echo(bytes: 1500, sentAt: 190_000, roundTrip: 50_000))
    #expect(quick.next(wide, at: 300_000) == .wait(until: 340_000))
    #expect(quick.next(wide, at: 340_000) == .stop)
  }

  @Test func `a host that answers nothing is not waited for long`() {
    let silent = train([Int?](repeating: nil, count: 20)).adding(Echo(bytes: 1500, sentAt: 0))
    #expect(quick.next(silent, at: 150_000) == .wait(until: 200_000))
    #expect(quick.next(silent, at: 200_000) == .stop)
    #expect(
      quick.next(train([nil, nil]).adding(Echo(bytes: 1500, sentAt: 0)), at: 200_000) == .stop)
  }

  @Test func `a router's word about the size is tried once`() {
    var spoken = train([50]).adding(Echo(bytes: 1500, sentAt: 0, notice: tooBig(1400)))
    #expect(quick.next(spoken, at: 5) == .send(1400))
    spoken = spoken.adding(Echo(bytes: 1400, sentAt: 5, roundTrip: 60))
    #expect(quick.next(spoken, at: 5) == .wait(until: 1_000))
    let odd = train([50]).adding(Echo(bytes: 1500, sentAt: 0, notice: tooBig(7)))
    #expect(quick.next(odd, at: 5) == .wait(until: 1_000))
  }

  @Test func `a router's word that nobody is there ends the look`() {
    var gone = train([nil, nil])
    gone.echoes[0].notice = ICMPError(family: .v4, type: 3, code: 1, sender: nil)
    #expect(quick.next(gone, at: 5) == .stop)
  }

  @Test func `the longer series is even whatever comes back`() {
    #expect(LongLook().next(EchoTrain(.v4), at: 0) == .send(60))
    #expect(LongLook().next(train([1]), at: 9) == .wait(until: 40_000))
    #expect(LongLook().next(train([nil]), at: 40_000) == .send(60))
    let done = train([Int?](repeating: 5, count: 40), spacing: 40_000)
    #expect(LongLook().next(done, at: 1_600_000) == .stop)
    let silent = train([Int?](repeating: nil, count: 40), spacing: 40_000)
    #expect(LongLook().next(silent, at: 1_600_000) == .wait(until: 1_810_000))
    #expect(LongLook().next(silent, at: 1_810_000) == .stop)
  }
}
