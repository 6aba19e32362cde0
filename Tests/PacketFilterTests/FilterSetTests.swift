import Testing

@testable import PacketFilter

@Suite struct FilterSetTests {
  private func answer(_ set: FilterSet, _ key: MaskedBytes) -> String {
    switch set.lookup({ key[0, $0] }) {
    case .found(let element): "found \(element.key)"
    case .missing: "missing"
    case .undecided: "undecided"
    }
  }

  private static let ports = FilterSet([.init([0, 22]), .init([13, 61])])
  /// 10.0.0.0/8, and the two halves of 20.0.0.0/8 that touch.
  private static let networks = FilterSet(
    hasIntervals: true,
    [
      .init([10, 0, 0, 0]), .init([11, 0, 0, 0], isEnd: true), .init([20, 0, 0, 0]),
      .init([20, 128, 0, 0], isEnd: true), .init([20, 128, 0, 0]),
      .init([21, 0, 0, 0], isEnd: true),
    ])

  @Test func `an element is found by its key`() {
    #expect(answer(Self.ports, MaskedBytes([13, 61])) == "found [13, 61]")
    #expect(answer(Self.ports, MaskedBytes([13, 62])) == "missing")
    #expect(answer(FilterSet([]), MaskedBytes([13, 62])) == "missing")
  }

  @Test func `a key that is known in part fits or may fit`() {
    #expect(answer(Self.ports, MaskedBytes([13, 0], known: [0xFF, 0])) == "undecided")
    #expect(answer(Self.ports, MaskedBytes([14, 0], known: [0xFF, 0])) == "missing")
  }

  @Test(arguments: [
    ([9, 255, 255, 255] as [UInt8], "missing"), ([10, 0, 0, 0], "found [10, 0, 0, 0]"),
    ([10, 255, 255, 255], "found [10, 0, 0, 0]"), ([11, 0, 0, 0], "missing"),
    ([20, 127, 0, 0], "found [20, 0, 0, 0]"), ([20, 128, 0, 0], "found [20, 128, 0, 0]"),
    ([21, 0, 0, 0], "missing"),
  ])
  func `an interval ends before its end`(key: [UInt8], expected: String) {
    #expect(answer(Self.networks, MaskedBytes(key)) == expected)
  }

  @Test func `joined fields are each in their own range`() {
    let set = FilterSet(
      hasIntervals: true, fields: [4, 2],
      [.init([10, 0, 0, 0, 0, 80, 0, 0], through: [10, 0, 0, 255, 0, 90, 0, 0])])
    #expect(answer(set, MaskedBytes([10, 0, 0, 7, 0, 85, 0, 0])).hasPrefix("found"))
    #expect(answer(set, MaskedBytes([10, 0, 0, 7, 0, 91, 0, 0])) == "missing")
    #expect(answer(set, MaskedBytes([10, 0, 1, 7, 0, 85, 0, 0])) == "missing")
  }

  @Test func `what nothing names is everything else's`() {
    let set = FilterSet([.init([1])], otherwise: .init([], .verdict(.drop)))
    #expect(answer(set, MaskedBytes([2])) == "found []")
  }
}
