import Testing

@testable import Diagnosis

@Suite("What several runs say of one finding")
struct ObservationsTests {
  @Test(
    "seen wins over not told, and that wins over absent",
    arguments: [
      ([FindingState.absent, .unknown, .present], FindingState.present),
      ([.unknown, .present, .absent], .present), ([.absent, .unknown, .absent], .unknown),
      ([.unknown, .absent], .unknown), ([.absent, .absent], .absent), ([.unknown], .unknown),
    ])
  func prevailing(states: [FindingState], expected: FindingState) {
    let records = states.enumerated().map { number, state in
      CheckRecord("check.\(number)", [FindingReport("finding", state)])
    }
    #expect(Observations(records).states == ["finding": expected])
  }
}
