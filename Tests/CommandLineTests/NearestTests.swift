import Testing

@testable import CommandLine

@Suite struct NearestTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("", "abc", 3), ("abc", "abd", 1),
    ("abc", "acb", 1), ("abc", "ab", 1), ("ca", "abc", 3), ("timeout", "tiemuot", 2),
  ])
  func `The distance counts slips of the finger`(left: String, right: String, distance: Int) {
    #expect(Nearest.distance(left, right) == distance)
    #expect(Nearest.distance(right, left) == distance)
  }

  @Test func `Nothing near is no answer`() {
    #expect(Nearest.word(to: "--zzzzzzzz", among: ["--timeout"]) == nil)
    #expect(Nearest.word(to: "--x", among: []) == nil)
    #expect(Nearest.word(to: String(repeating: "a", count: 100_000), among: ["a"]) == nil)
  }
}
