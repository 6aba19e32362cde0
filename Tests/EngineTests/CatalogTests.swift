import CheckGraph
import Diagnosis
import PluginHost
import Testing
import WorkerWire

@testable import Engine

/// Plugins put together, and what is left out of them for whom.
@Suite struct CatalogTests {
  private func plugin(
    _ id: String, place: Int = 0, _ checks: [CheckDescription], causes: [Cause] = []
  ) -> LoadedPlugin {
    LoadedPlugin(
      place: place, path: "/p/\(id).so", isBuiltIn: false,
      description: PluginDescription(id: id, version: "1", checks: checks, causes: causes))
  }

  private let finding = FindingDefinition(
    id: "f", title: "T", effect: .none, leak: 0, causes: [])

  @Test func `checks, findings and causes of all plugins come together`() {
    let cause = Cause(id: "x", title: "T", effect: .none, prior: 0.1)
    let catalog = Catalog([
      plugin("a", [CheckDescription(id: "a.1", title: "T", findings: [finding])]),
      plugin("b", place: 1, [CheckDescription(id: "b.1", title: "T")], causes: [cause]),
    ])
    #expect(catalog.checks.map(\.node.id) == ["a.1", "b.1"])
    #expect(catalog.checks.map(\.pluginPlace) == [0, 1])
    #expect(catalog.findings == [finding])
    #expect(catalog.causes == [cause])
    #expect(catalog.rejected == [])
  }

  @Test func `a second plugin of one id is left out and names the first`() {
    let catalog = Catalog([
      plugin("a", [CheckDescription(id: "a.1", title: "T")]),
      plugin("a", [CheckDescription(id: "a.2", title: "T")]),
    ])
    #expect(catalog.rejected.map(\.rule) == ["duplicate-plugin"])
    #expect(catalog.rejected.first?.reason.contains("/p/a.so") == true)
    #expect(catalog.checks.map(\.node.id) == ["a.1"])
  }

  @Test func `a finding has one owner`() {
    let catalog = Catalog([
      plugin("a", [CheckDescription(id: "a.1", title: "T", findings: [finding])]),
      plugin("b", [CheckDescription(id: "b.1", title: "T", findings: [finding])]),
    ])
    #expect(catalog.rejected.map(\.rule) == ["duplicate-id"])
    #expect(catalog.rejected.map(\.path) == ["/p/b.so"])
  }

  @Test func `of a plugin with one impossible check the others stay`() {
    let catalog = Catalog([
      plugin(
        "a",
        [
          CheckDescription(id: "a.1", title: "T", requires: ["target.host:int"]),
          CheckDescription(id: "a.2", title: "T"),
        ])
    ])
    #expect(catalog.rejected.map(\.rule) == ["wrong-fact-type"])
    #expect(catalog.checks.map(\.node.id) == ["a.2"])
    #expect(catalog.checks.map(\.checkPlace) == [1])
  }

  @Test func `a machine check cannot wait for a target`() {
    let catalog = Catalog([
      plugin(
        "a", [CheckDescription(id: "a.1", title: "T", requires: ["target.port:int"], scope: 1)])
    ])
    #expect(catalog.rejected.map(\.rule) == ["machine-needs-target"])
  }

  private var chain: Catalog {
    Catalog([
      plugin(
        "a",
        [
          CheckDescription(id: "dns", title: "T", provides: ["x:int"]),
          CheckDescription(id: "tcp", title: "T", requires: ["x:int"], provides: ["y:int"]),
          CheckDescription(id: "tls", title: "T", requires: ["y:int"], wants: ["z:int"]),
          CheckDescription(id: "clock", title: "T", provides: ["z:int"]),
        ])
    ])
  }

  @Test func `only takes what feeds the named checks along`() {
    #expect(
      Selection(only: ["tcp"]).reasons(in: chain)
        == [nil, nil, "left out by --only", "left out by --only"])
    #expect(Selection(only: ["tls"]).reasons(in: chain) == [nil, nil, nil, "left out by --only"])
  }

  @Test func `skip wins over only`() {
    #expect(
      Selection(only: ["tcp"], skip: ["dns"]).reasons(in: chain)
        == ["left out by --skip", nil, "left out by --only", "left out by --only"])
    #expect(Selection().reasons(in: chain) == [nil, nil, nil, nil])
  }

  @Test func `names that no check has are told`() {
    #expect(
      Selection(only: ["tcp", "udp"], skip: ["arp"]).unknownNames(in: chain) == ["arp", "udp"])
  }
}
