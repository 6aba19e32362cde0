import Diagnosis
import Testing
import WorkerWire

@testable import Engine

/// What a declaration must hold by itself, one violation a case.
@Suite struct DescriptionRulesTests {
  /// A declaration that breaks a rule, with the rule's word and what the reason must name.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let plugin: PluginDescription
    let rule: String
    let names: String

    init(_ what: String, _ plugin: PluginDescription, _ rule: String, _ names: String) {
      testDescription = what
      self.plugin = plugin
      self.rule = rule
      self.names = names
    }
  }

  static func plugin(
    id: String = "acme", factsVersion: UInt32 = 1, checks: [CheckDescription] = [],
    causes: [Cause] = [], options: [OptionDescription] = []
  ) -> PluginDescription {
    PluginDescription(
      id: id, version: "1", factsVersion: factsVersion, checks: checks, causes: causes,
      options: options)
  }

  static func finding(
    _ id: String = "acme.f", leak: Double = 0, causes: [Link] = []
  ) -> FindingDefinition {
    FindingDefinition(id: id, title: "T", effect: .none, leak: leak, causes: causes)
  }

  static func check(
    _ id: String = "acme.c", requires: [String] = [], wants: [String] = [],
    provides: [String] = [], findings: [FindingDefinition] = [], scope: UInt32 = 0
  ) -> CheckDescription {
    CheckDescription(
      id: id, title: "T", requires: requires, wants: wants, provides: provides,
      findings: findings, scope: scope)
  }

  static func cause(_ id: String = "acme.x", prior: Double = 0.1, explains: [Link] = []) -> Cause {
    Cause(id: id, title: "T", effect: .none, prior: prior, explains: explains)
  }

  static let violations: [Case] = [
    Case("id of the plugin", plugin(id: "Acme"), "bad-id", "the plugin's id is “Acme”"),
    Case("empty id", plugin(id: ""), "bad-id", "the plugin's id"),
    Case("facts version", plugin(factsVersion: 2), "wrong-facts-version", "version 2"),
    Case("id of a check", plugin(checks: [check("a b")]), "bad-id", "a check's id is “a b”"),
    Case("two checks", plugin(checks: [check(), check()]), "duplicate-id", "checks are called"),
    Case(
      "two findings in two checks",
      plugin(checks: [check("a", findings: [finding()]), check("b", findings: [finding()])]),
      "duplicate-id", "findings are called “acme.f”"),
    Case("two causes", plugin(causes: [cause(), cause()]), "duplicate-id", "causes are called"),
    Case(
      "two options",
      plugin(options: [
        OptionDescription(name: "o", type: 0, help: ""),
        OptionDescription(name: "o", type: 1, help: ""),
      ]), "duplicate-id", "options are called “o”"),
    Case("required fact", plugin(checks: [check(requires: ["x"])]), "bad-fact", "“x” in acme.c"),
    Case("wanted fact", plugin(checks: [check(wants: ["x:real"])]), "bad-fact", "“x:real”"),
    Case("provided fact", plugin(checks: [check(provides: ["X:int"])]), "bad-fact", "“X:int”"),
    Case("scope", plugin(checks: [check(scope: 2)]), "bad-scope", "the scope 2"),
    Case("id of a finding", plugin(checks: [check(findings: [finding("f!")])]), "bad-id", "“f!”"),
    Case(
      "leak of one", plugin(checks: [check(findings: [finding(leak: 1)])]), "bad-probability",
      "the leak of acme.f is 1.0"),
    Case(
      "leak below zero", plugin(checks: [check(findings: [finding(leak: -0.1)])]),
      "bad-probability", "0 or more and below 1"),
    Case(
      "leak that is no number", plugin(checks: [check(findings: [finding(leak: .nan)])]),
      "bad-probability", "nan"),
    Case(
      "strength of zero", plugin(checks: [check(findings: [finding(causes: [Link("x", 0)])])]),
      "bad-probability", "the strength of x in acme.f is 0.0"),
    Case(
      "id of a link", plugin(checks: [check(findings: [finding(causes: [Link("", 0.5)])])]),
      "bad-id", "a link's id in acme.f"),
    Case(
      "two links",
      plugin(checks: [check(findings: [finding(causes: [Link("x", 0.5), Link("x", 0.6)])])]),
      "duplicate-id", "links of acme.f are called “x”"),
    Case("id of a cause", plugin(causes: [cause("")]), "bad-id", "a cause's id"),
    Case("prior of zero", plugin(causes: [cause(prior: 0)]), "bad-probability", "the prior of"),
    Case(
      "prior without end", plugin(causes: [cause(prior: .infinity)]), "bad-probability", "inf"),
    Case(
      "strength of a cause's link", plugin(causes: [cause(explains: [Link("f", 1)])]),
      "bad-probability", "the strength of f in acme.x"),
  ]

  @Test(arguments: violations)
  func `a broken rule is named`(violation: Case) {
    let error = #expect(throws: DescriptionRules.Violation.self) {
      try DescriptionRules.check(violation.plugin)
    }
    #expect(error?.rule == violation.rule)
    #expect(error?.reason.contains(violation.names) == true, "\(error?.reason ?? "")")
  }

  @Test func `a declaration that holds every rule is taken`() throws {
    let link = [Link("x", 0.5)]
    try DescriptionRules.check(
      Self.plugin(
        checks: [
          Self.check(
            requires: ["a:int"], wants: ["b:bytes"], provides: ["c:list"],
            findings: [Self.finding(leak: 0, causes: link)], scope: 1)
        ], causes: [Self.cause(explains: link)],
        options: [OptionDescription(name: "o", type: 2, help: "")]))
  }
}
