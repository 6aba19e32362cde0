import LocalSystem
import Testing

@Suite struct INITextTests {
  private func text(_ lines: String...) -> INIText {
    INIText(Array(lines.joined(separator: "\n").utf8))
  }

  @Test func `reads sections, keys and values without blanks around them`() {
    let ini = text("[Globals]", " port = 3389 ", "; comment", "# another", "[Xorg]", "ip=127.0.0.1")
    #expect(ini["globals"]?["PORT"] == "3389")
    #expect(ini["xorg"]?["ip"] == "127.0.0.1")
    #expect(ini.sections.map(\.name) == ["Globals", "Xorg"])
  }

  @Test func `the first of two values holds, and of two sections of one name`() {
    let ini = text("[a]", "x=1", "x=2", "[a]", "x=3")
    #expect(ini["a"]?["x"] == "1")
    #expect(ini.sections.count == 2)
  }

  @Test func `keys before the first section stand in one without a name`() {
    #expect(text("x=1", "[a]")[""]?["x"] == "1")
  }

  @Test(arguments: ["", "\n\n", "[", "]", "[]", "=", "=1", "x", "\u{0}", "[a\n]=", "\u{FEFF}[a]"])
  func `takes anything without harm`(_ lines: String) {
    _ = INIText(Array(lines.utf8))
  }

  @Test func `ends of lines may be those of Windows, and a mark may stand first`() {
    let ini = INIText([0xEF, 0xBB, 0xBF] + Array("[remmina]\r\nserver=host\r\n".utf8))
    #expect(ini["remmina"]?["server"] == "host")
  }

  @Test func `a value may hold an equals sign`() {
    #expect(text("[a]", "x=b=c")["a"]?["x"] == "b=c")
  }

  @Test func `stops after so many lines`() {
    let ini = INIText(Array(String(repeating: "x=1\n", count: INIText.lineLimit + 50).utf8))
    #expect(ini[""]?.entries.count == INIText.lineLimit)
  }
}
