import Linux
import Testing

@testable import PathQuality

@Suite struct MTUSearchTests {
  /// Plays a search on a way that carries so much, until it ends.
  private func search(
    _ search: MTUSearch, carries: (Int) -> Echo
  ) -> (finding: MTUFinding?, sent: Int, microseconds: Int) {
    var train = EchoTrain(.v4)
    var now = 0
    for _ in 0..<1000 {
      switch search.next(train, at: now) {
      case .send(let bytes):
        let fate = carries(bytes)
        train.echoes.append(
          Echo(bytes: bytes, sentAt: now, roundTrip: fate.roundTrip, notice: fate.notice))
      case .wait(let until):
        guard until > now else { return (nil, train.echoes.count, now) }
        now = until
      case .stop:
        guard case .found(let finding) = search.step(train, at: now) else { return (nil, 0, now) }
        return (finding, train.echoes.count, now)
      }
    }
    return (nil, train.echoes.count, now)
  }

  private func answered(_ bytes: Int) -> Echo { Echo(bytes: bytes, sentAt: 0, roundTrip: 20_000) }
  private func lost(_ bytes: Int) -> Echo { Echo(bytes: bytes, sentAt: 0) }

  private let plain = MTUSearch(largest: 1500, roundTrip: 20_000)

  @Test(arguments: [1280, 1300, 1400, 1420, 1492, 1498])
  func `a hole is found to a few bytes, with few pings and soon`(limit: Int) {
    let result = search(plain) { $0 <= limit ? answered($0) : lost($0) }
    guard case .hole(let low, let high) = result.finding else {
      Issue.record("\(String(describing: result.finding))")
      return
    }
    #expect(low <= limit && high > limit && high - low <= MTUSearch.precision)
    #expect(result.sent <= 25)
    #expect(result.microseconds < 2_000_000)
  }

  @Test func `the largest size that is answered ends the search`() {
    let result = search(plain, carries: answered)
    #expect(result.finding == .fits(1500))
    #expect(result.sent == 1)
  }

  @Test func `a router's word is tried and no hole`() {
    let result = search(plain) {
      $0 <= 1400 ? answered($0) : Echo(bytes: $0, sentAt: 0, notice: tooBig(1400))
    }
    #expect(result.finding == .reduced(1400))
  }

  @Test(arguments: [0, 40, 1500, 9000] as [UInt32])
  func `a router's word that cannot be is no finding`(size: UInt32) {
    let result = search(plain) {
      $0 <= 1400 ? answered($0) : Echo(bytes: $0, sentAt: 0, notice: tooBig(size))
    }
    #expect(result.finding == .unclear)
  }

  @Test func `where nothing is answered nothing is found`() {
    #expect(search(plain, carries: lost).finding == .unclear)
  }

  @Test(arguments: [(0.0, 3), (0.05, 3), (0.2, 5), (0.36, 7), (0.9, 8)])
  func `the more is lost by chance, the more often is tried`(share: Double, tries: Int) {
    #expect(MTUSearch(largest: 1500, roundTrip: 0, share: share).tries == tries)
  }
}
