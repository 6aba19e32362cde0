import Report
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("a\u{1B}[31mb", "a\\u{1B}[31mb"),
    ("line\nline\r\tend", "line\\nline\\r\\tend"),
    ("\u{202E}gnp.exe", "\\u{202E}gnp.exe"),
    ("a\u{2066}b\u{2069}c", "a\\u{2066}b\\u{2069}c"),
    ("c1\u{9B}31m", "c1\\u{9B}31m"),
    ("zero\u{200B}width\u{FEFF}", "zero\\u{200B}width\\u{FEFF}"),
    ("two\u{2028}lines\u{2029}", "two\\u{2028}lines\\u{2029}"),
    ("bell\u{7}del\u{7F}nul\0", "bell\\u{7}del\\u{7F}nul\\u{0}"),
    ("tag\u{E0041}", "tag\\u{E0041}"),
    ("Grüße → 東京", "Grüße → 東京"),
  ])
  func `Hidden characters become visible and others stay`(text: String, shown: String) {
    #expect(VisibleText.make(text, limit: 100) == shown)
  }

  @Test func `Every character that can steer a terminal is escaped`() {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069,
    ]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = VisibleText.make(String(scalar), limit: 1)
      #expect(shown.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    }
  }

  @Test func `Text is cut by scalars, so that marks cannot pile up`() {
    let pile = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(VisibleText.make(pile, limit: 10).unicodeScalars.count == 11)
    #expect(VisibleText.make("abc", limit: 3) == "abc")
    #expect(VisibleText.make("abcd", limit: 3) == "abc…")
    #expect(VisibleText.make("abcd", limit: 3, isUnicode: false) == "abc...")
  }

  @Test func `Without UTF-8 only ASCII is left`() {
    #expect(VisibleText.make("a → ü…", limit: 10, isUnicode: false) == "a -> \\u{FC}...")
  }
}
