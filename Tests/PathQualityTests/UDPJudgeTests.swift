import Linux
import Testing

@testable import PathQuality

@Suite struct UDPJudgeTests {
  private func sight(_ sent: Int, lost: Int) -> UDPSight {
    UDPSight(full: LossCount(sent: sent, lost: lost))
  }

  @Test func `each outcome has its word and its finding`() {
    var small = sight(4, lost: 4)
    small.isSmallAnswered = true
    var refused = sight(1, lost: 1)
    refused.notice = ICMPError(family: .v4, type: 3, code: 3, sender: nil)
    var denied = sight(0, lost: 0)
    denied.failure = SystemError(call: "send", number: 1)
    var failed = denied
    failed.failure = SystemError(call: "send", number: 22)
    let cases: [(UDPSight, String, Set<String>)] = [
      (sight(4, lost: 0), "answered", []), (sight(4, lost: 1), "answered", []),
      (sight(8, lost: 2), "answered", []), (sight(8, lost: 3), "erratic", ["udp.erratic"]),
      (sight(3, lost: 3), "silent", ["udp.silent"]), (small, "small-only", ["udp.small-only"]),
      (refused, "refused", []), (denied, "denied-here", ["udp.denied-here"]),
      (failed, "failed", []),
    ]
    for (sight, word, ids) in cases {
      #expect(UDPJudge.outcome(sight) == word)
      #expect(UDPJudge.judge(sight).seen == ids)
    }
    #expect(UDPJudge.judge(failed).doubts.count == UDPFindings.all.count)
  }
}
