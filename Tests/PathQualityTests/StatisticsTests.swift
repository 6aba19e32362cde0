import Linux
import Testing

@testable import PathQuality

@Suite struct StatisticsTests {
  @Test(
    arguments: [
      (20, 1, false), (20, 2, true), (60, 1, false), (60, 2, false), (60, 3, true), (60, 6, true),
      (60, 30, true), (60, 60, true), (20, 0, false), (0, 0, false), (1, 1, false), (200, 3, false),
      (1000, 10, false), (1000, 25, true),
    ])
  func `a loss counts when chance does not explain it`(sent: Int, lost: Int, counts: Bool) {
    #expect(LossCount(sent: sent, lost: lost).isSignificant == counts)
  }

  @Test func `a small share may hide in twenty packets, a large one may not`() {
    #expect(LossCount(sent: 60, lost: 6).mayHide(in: 20))
    #expect(!LossCount(sent: 60, lost: 12).mayHide(in: 20))
    #expect(LossCount(sent: 0, lost: 0).mayHide(in: 20))
  }

  @Test func `thousandths are rounded and never divide by nothing`() {
    #expect(LossCount(sent: 60, lost: 5).permille == 83)
    #expect(LossCount(sent: 3, lost: 3).permille == 1000)
    #expect(LossCount(sent: 0, lost: 0).permille == 0)
  }

  /// What a rule of so many packets a second does to an even series.
  private func limited(reserve: Int, each every: Double, count: Int = 40) -> [Bool] {
    var credit = Double(reserve)
    return (0..<count).map { _ in
      credit = min(credit + 1 / every, Double(reserve))
      guard credit >= 1 else { return false }
      credit -= 1
      return true
    }
  }

  @Test(arguments: [(5, 2.0), (5, 4.0), (1, 3.0), (5, 2.5), (10, 3.3), (1, 5.0), (3, 1.5)])
  func `a rule's even rate is seen`(reserve: Int, each: Double) {
    #expect(SteadyPattern.isSteady(limited(reserve: reserve, each: each)))
  }

  @Test(arguments: [0.05, 0.1, 0.2, 0.36, 0.5, 0.7])
  func `a loss by chance hardly ever looks like a rule`(share: Double) {
    var numbers = SplitMix(state: 42)
    let steady = (0..<500).count { _ in
      SteadyPattern.isSteady(
        (0..<40).map { _ in Double.random(in: 0..<1, using: &numbers) >= share })
    }
    #expect(steady <= 25, "\(steady) of 500")
  }

  @Test(arguments: [[], [true], [false], [false, false, false, false, false, false]] as [[Bool]])
  func `too little shows no rule`(answered: [Bool]) {
    #expect(!SteadyPattern.isSteady(answered))
  }

  @Test func `times are ordered before they are judged`() {
    let times = train([9, 1, 5, nil, 3, 7])
    #expect(times.median == 5)
    #expect(times.longest == 9)
    #expect(times.loss == LossCount(sent: 6, lost: 1))
    #expect(train([]).median == nil)
    #expect(train([nil]).jitter == nil)
  }

  @Test func `a tenth of late answers is no jitter`() {
    #expect(train([900, 900] + [Int?](repeating: 100, count: 18)).jitter == 0)
    #expect(train([900, 900, 900] + [Int?](repeating: 100, count: 17)).jitter == 800)
  }

  @Test func `what a message speaks of is not lost`() {
    var spoken = train([1, nil, nil])
    spoken.echoes[1].notice = ICMPError(family: .v4, type: 3, code: 1, sender: nil)
    #expect(spoken.loss == LossCount(sent: 2, lost: 1))
    #expect(spoken.isCalledUnreachable)
  }
}

/// A generator whose numbers are the same each time (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
