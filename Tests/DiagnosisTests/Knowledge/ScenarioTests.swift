import Diagnosis
import Testing

/// What users meet, with findings as the checks declare them, against the built-in causes.
@Suite("Built-in causes in familiar cases")
struct ScenarioTests {
  private static let findings = [
    FindingDefinition(
      "tcp.silent", leak: 0.001,
      [Link("tcp.filtered", 0.99), Link("host.down", 0.95), Link("vpn.down", 0.8)]),
    FindingDefinition("host.silent", leak: 0.02, [Link("host.down", 0.95), Link("vpn.down", 0.9)]),
    FindingDefinition("host.selective-silence", leak: 0.001, [Link("tcp.filtered", 0.8)]),
    FindingDefinition(
      "tcp.refused-connection", leak: 0.001,
      [
        Link("tcp.refused", 0.99), Link("tcp.rejected", 0.5),
      ]),
    FindingDefinition("route.no-tunnel", leak: 0.05, [Link("vpn.down", 0.95)]),
    FindingDefinition("nego.failure-5", leak: 0.0001, [Link("nego.hybrid-required", 0.99)]),
    FindingDefinition(
      "tls.closed", leak: 0.002,
      [
        Link("server.cert-unreadable", 0.8), Link("tls.version", 0.3), Link("tls.failed", 0.5),
      ]),
    FindingDefinition("tls.old-only", leak: 0.0001, [Link("tls.version", 0.9)]),
  ]

  /// What was seen, what was looked for in vain, and the cause that is to stand first.
  struct Case: Sendable {
    let present: [String]
    let absent: [String]
    let cause: String

    init(_ present: [String], not absent: [String] = [], _ cause: String) {
      self.present = present
      self.absent = absent
      self.cause = cause
    }
  }

  @Test(
    "the cause that a person would name stands first",
    arguments: [
      Case(["tcp.silent", "host.selective-silence"], not: ["host.silent"], "tcp.filtered"),
      Case(["tcp.silent", "host.silent"], not: ["route.no-tunnel"], "host.down"),
      Case(["tcp.silent", "host.silent", "route.no-tunnel"], "vpn.down"),
      Case(["tcp.silent"], not: ["host.silent"], "tcp.filtered"),
      Case(["tcp.refused-connection"], "tcp.refused"),
      Case(["nego.failure-5"], "nego.hybrid-required"),
      Case(["tls.closed"], not: ["tls.old-only"], "server.cert-unreadable"),
      Case(["tls.closed", "tls.old-only"], "tls.version"),
    ])
  func first(scenario: Case) {
    let verdict = Assessment.verdict(
      causes: BuiltInKnowledge.causes, findings: Self.findings,
      records: [
        CheckRecord(
          "check",
          scenario.present.map { FindingReport($0, .present) }
            + scenario.absent.map { FindingReport($0, .absent) })
      ], placeholders: ["host": "pc1", "port": "3389"])
    #expect(verdict.causes.first?.id == scenario.cause)
    #expect(verdict.causes.first?.remedies.isEmpty == false)
  }
}
