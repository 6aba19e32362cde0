import Testing

/// Reading the program's JSON, and judging it.
@Suite struct AnswerTests {
  private static let json = """
    {"version": 1, "results": [{"target": "rdp.lab.test", "verdict": {"level": "blocked",
    "reached": "dns", "causes": [{"id": "tcp.refused", "probability": 0.9, "effect": "blocks"},
    {"id": "host.down"}]}, "checks": [{"id": "dns.resolve"}]}]}
    """

  @Test func `reads level, stage and causes in their order`() throws {
    let answer = try Answer(json: Self.json)
    #expect(answer.level == "blocked")
    #expect(answer.reached == "dns")
    #expect(answer.causes.map(\.id) == ["tcp.refused", "host.down"])
    #expect(answer.causes.map(\.effect) == ["blocks", nil])
  }

  @Test func `reads a verdict that reached nothing and knows no cause`() throws {
    let json = #"{"results": [{"verdict": {"level": "inconclusive", "causes": []}}]}"#
    let answer = try Answer(json: json)
    #expect(answer.reached == nil)
    #expect(answer.causes.isEmpty)
  }

  @Test(arguments: ["", "not yet\n", "{}", #"{"results": []}"#, #"{"results": [{}]}"#])
  func `refuses what is not an answer`(_ json: String) {
    #expect(throws: LabError.self) { try Answer(json: json) }
  }

  @Test(arguments: [["tcp.refused"], ["tcp.rejected", "tcp.refused"]])
  func `accepts each acceptable first cause`(_ causes: [String]) throws {
    let expectation = Expectation(level: .blocked, causes: causes)
    #expect(try expectation.problems(of: Answer(json: Self.json), status: 2).isEmpty)
  }

  @Test func `names the wrong level, status and cause each`() throws {
    let expectation = Expectation(level: .degraded, causes: ["host.down"])
    #expect(
      try expectation.problems(of: Answer(json: Self.json), status: 2) == [
        "level blocked, not degraded", "exit status 2, not 1",
        #"first cause tcp.refused, wanted ["host.down"]"#,
      ])
  }

  @Test func `compares the stage only where the truth tells it`() throws {
    let answer = try Answer(json: Self.json)
    let right = Expectation(level: .blocked, reached: "dns", causes: ["tcp.refused"])
    let wrong = Expectation(level: .blocked, reached: "tcp", causes: ["tcp.refused"])
    #expect(right.problems(of: answer, status: 2).isEmpty)
    #expect(wrong.problems(of: answer, status: 2) == ["reached dns, not tcp"])
  }

  @Test func `wants no harmful cause where nothing is wrong, and allows information`() throws {
    let expectation = Expectation(level: .ready, causes: [])
    let json = #"{"results": [{"verdict": {"level": "ready", "causes": [CAUSE]}}]}"#
    let harmless = json.replacing("CAUSE", with: #"{"id": "cert.untrusted", "effect": "none"}"#)
    let harmful = json.replacing("CAUSE", with: #"{"id": "host.down", "effect": "blocks"}"#)
    #expect(try expectation.problems(of: Answer(json: harmless), status: 0).isEmpty)
    #expect(try expectation.problems(of: Answer(json: harmful), status: 0).count == 1)
  }
}
