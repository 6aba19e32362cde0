import CheckGraph
import Diagnosis
import Engine
import Foundation
import Report
import Testing

@Suite struct JSONRecorderTests {
  /// The first result of a document, parsed by another reader than the one that wrote it.
  private func parsed(_ events: [Event]) throws -> [String: Any] {
    let data = Data(Transcript.json(events).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func first(_ document: [String: Any]) throws -> [String: Any] {
    try #require((document["results"] as? [[String: Any]])?.first)
  }

  private func same(_ value: Any?, _ json: String) throws -> Bool {
    let wanted = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    return (value as? NSObject) == (wanted as? NSObject)
  }

  @Test func `The document has its schema, version and rejected files`() throws {
    let document = try parsed([.rejected(Fixtures.rejected), .rejected(Fixtures.rejected)])
    #expect(Set(document.keys) == ["schema", "rdpcheck", "rejected", "results"])
    #expect(try same(document["schema"], #""rdpcheck/1""#))
    #expect(try same(document["rdpcheck"], #"{"version":"0.1.0"}"#))
    #expect(try same(document["results"], "[]"))
    let wanted = #"""
      [{"path":"/opt/acme/acme.so","rule":"writable-by-others",
        "reason":"everyone may write to it, only its owner should",
        "remedy":"chmod o-w /opt/acme/acme.so"}]
      """#
    #expect(try same(document["rejected"], wanted))
  }

  @Test func `A verdict has every key`() throws {
    let result = try first(try parsed([.targetEnded(target: 0, Fixtures.refused)]))
    #expect(Set(result.keys) == ["target", "verdict", "checks", "facts"])
    let verdict = try #require(result["verdict"] as? [String: Any])
    #expect(
      Set(verdict.keys)
        == ["level", "reached", "stopped_at", "causes", "coverage", "next_look"])
    #expect(try same(verdict["level"], #""blocked""#))
    #expect(try same(verdict["reached"], #""dns""#))
    #expect(try same(verdict["stopped_at"], #""tcp""#))
    let cause = try #require((verdict["causes"] as? [Any])?.first)
    let wanted = #"""
      {"id":"tcp.refused","title":"Nothing listens on the port","probability":0.9123,
       "effect":"blocks","because":["tcp.refused-connection"],
       "remedies":[{"text":"Turn on Remote Desktop on the server, or start its service.",
                    "command":"sudo systemctl enable --now xrdp"},
                   {"text":"Make sure that the port is the one that the server listens on.",
                    "command":null}]}
      """#
    #expect(try same(cause, wanted))
    let look = #"""
      {"check":"firewall.client","findings":["firewall.rule-drops"],"gain_bits":0.3142,
       "text":"Run rdpcheck as root, so that it can read the firewall's rules."}
      """#
    #expect(try same(verdict["next_look"], look))
  }

  @Test func `A check has every key, and null where it never started`() throws {
    let result = try first(try parsed([.targetEnded(target: 0, Fixtures.refused)]))
    let checks = try #require(result["checks"] as? [Any])
    let handshake = #"""
      {"id":"rdp.handshake","plugin":"handshake","version":"1.0.0","outcome":"done","reason":"",
       "started_ms":3,"duration_ms":12,"findings":[
        {"id":"tcp.refused-connection","state":"present",
         "message":"10.0.0.5 refused the connection to port 3389 at once.",
         "evidence":{"address":"10.0.0.5","errno":"ECONNREFUSED"}}]}
      """#
    #expect(try same(checks[1], handshake))
    let certificate = #"""
      {"id":"tls.certificate","plugin":"certificate","version":"1.0.0","outcome":"not-run",
       "reason":"","started_ms":null,"duration_ms":0,"findings":[]}
      """#
    #expect(try same(checks[2], certificate))
  }

  @Test(arguments: [
    (CheckOutcome.crashed(signal: 11), "crashed", "signal 11"),
    (.killed(limit: "memory"), "killed", "memory"),
    (.misbehaved(rule: "undeclared-fact"), "misbehaved", "undeclared-fact"),
    (.timedOut, "timed-out", ""),
  ])
  func `What only the outcome knows stands in the reason`(
    outcome: CheckOutcome, word: String, reason: String
  ) throws {
    let record = Fixtures.record("a", outcome)
    let gap = CoverageGap(check: "a", outcome: outcome, why: "")
    let result = TargetResult(
      target: Target(given: "h", host: "h"), address: nil,
      verdict: Fixtures.verdict(.inconclusive, coverage: [gap]), checks: [record], facts: [:])
    let json = try first(try parsed([.targetEnded(target: 0, result)]))
    let check = try #require((json["checks"] as? [[String: Any]])?.first)
    #expect(check["outcome"] as? String == word)
    #expect(check["reason"] as? String == reason)
    let coverage = (json["verdict"] as? [String: Any])?["coverage"]
    #expect(try same(coverage, #"[{"check":"a","outcome":"\#(word)","why":"\#(reason)"}]"#))
  }

  @Test func `Facts have their natural types`() throws {
    let result = TargetResult(
      target: Target(given: "[::1]:3390", host: "::1", port: 3390), address: nil,
      verdict: Fixtures.verdict(.ready, reached: nil), checks: [],
      facts: [
        "a.bool": Fixtures.fact(.bool(true)), "a.int": Fixtures.fact(.int(.max)),
        "a.str": Fixtures.fact(.str("ü/\"\\")), "a.list": Fixtures.fact(.list(["x", ""])),
        "a.bytes": Fixtures.fact(.bytes([0, 0xFF, 0x10, 0x80])), "a.none": Fixtures.fact(.list([])),
      ])
    let json = try first(try parsed([.targetEnded(target: 0, result)]))
    let facts = #"""
      {"a.bool":true,"a.int":9223372036854775807,"a.str":"ü/\"\\","a.list":["x",""],
       "a.bytes":"AP8QgA==","a.none":[]}
      """#
    #expect(try same(json["facts"], facts))
    let target = #"{"given":"[::1]:3390","host":"::1","port":3390,"address":null}"#
    #expect(try same(json["target"], target))
    let verdict = #"""
      {"level":"ready","reached":null,"stopped_at":null,"causes":[],"coverage":[],"next_look":null}
      """#
    #expect(try same(json["verdict"], verdict))
  }

  @Test func `Evidence with one key twice is joined in its order`() throws {
    let finding = FindingReport(
      id: "f", state: .present, message: "",
      evidence: [
        Evidence(key: "k", value: "two"), Evidence(key: "k", value: "hidden", privacy: .secret),
        Evidence(key: "k", value: "one"),
      ])
    let result = TargetResult(
      target: Target(given: "h", host: "h"), address: nil, verdict: Fixtures.verdict(.degraded),
      checks: [Fixtures.record("a", findings: [finding])], facts: [:])
    let json = try first(try parsed([.targetEnded(target: 0, result)]))
    let check = try #require((json["checks"] as? [[String: Any]])?.first)
    let evidence = (check["findings"] as? [[String: Any]])?.first?["evidence"]
    #expect(try same(evidence, #"{"k":"two\none"}"#))
  }

  @Test func `A check of this machine stands in every result, its facts too`() throws {
    let document = try parsed([
      .checkEnded(target: nil, Fixtures.record("a.machine")),
      .fact(key: "client.clock", target: nil, Fixtures.fact(.int(7), "host")),
      .targetEnded(target: 1, Fixtures.crashed), .targetEnded(target: 0, Fixtures.healthy),
    ])
    let results = try #require(document["results"] as? [[String: Any]])
    let ids = results.map { ($0["checks"] as? [[String: Any]])?.first?["id"] as? String }
    #expect(ids == ["a.machine", "a.machine"])
    let clocks = results.map { ($0["facts"] as? [String: Any])?["client.clock"] as? Int }
    #expect(clocks == [Int(Fixtures.clock), 7])
  }

  @Test func `The order of events changes nothing`() {
    let other = Fixtures.record("b.machine")
    let events: [Event] = [
      .rejected(Fixtures.rejected), .targetEnded(target: 0, Fixtures.healthy),
      .checkEnded(target: nil, other), .targetEnded(target: 1, Fixtures.refused),
      .checkEnded(target: nil, Fixtures.record("a.machine")),
    ]
    #expect(Transcript.json(events) == Transcript.json(events.reversed()))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `A number that is none does not spoil the document`(number: Double) throws {
    let cause = RankedCause(
      id: "c", title: "c", probability: number, effect: .none, because: [], remedies: [])
    let result = TargetResult(
      target: Target(given: "h", host: "h"), address: nil,
      verdict: Fixtures.verdict(.blocked, causes: [cause]), checks: [], facts: [:])
    #expect(try parsed([.targetEnded(target: 0, result)])["schema"] as? String == "rdpcheck/1")
  }
}
