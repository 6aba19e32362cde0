import Testing

@testable import Report

@Suite struct ParagraphTests {
  /// A linear congruential generator with the constants of Knuth's MMIX.
  private static func next(_ seed: inout UInt64) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Breaking lines loses no word and keeps to the width`(seed: UInt64) {
    var seed = seed
    let words = (0..<50).map { _ in String(repeating: "w", count: 1 + Self.next(&seed) % 9) }
    let width = 12 + Self.next(&seed) % 60
    let paragraph = Paragraph(text: words.joined(separator: " "), hanging: 2)
    let lines = paragraph.lines(width: width)
    #expect(lines.flatMap { $0.text.split(separator: " ").map(String.init) } == words)
    #expect(lines.allSatisfy { $0.indent + DisplayWidth.of($0.text) <= width })
    #expect(lines.dropFirst().allSatisfy { $0.indent == 2 })
  }

  @Test func `A word longer than the line stays whole`() {
    let lines = Paragraph(text: "a /a/path/longer/than/ten b").lines(width: 10).map(\.text)
    #expect(lines == ["a", "/a/path/longer/than/ten", "b"])
  }

  @Test func `A command is never broken`() {
    let command = Paragraph(text: "one two  three", indent: 4, isVerbatim: true)
    #expect(command.lines(width: 5).map(\.text) == ["one two  three"])
  }

  @Test func `Wide characters take two columns, marks none`() {
    #expect(DisplayWidth.of("東京") == 4)
    #expect(DisplayWidth.of("e\u{301}") == 1)
    #expect(Paragraph(text: "東京 東京 ab").lines(width: 9).map(\.text) == ["東京 東京", "ab"])
  }
}
