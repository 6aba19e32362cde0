import CheckGraph
import Testing

@Suite struct CheckPlanTests {
  let host = FactDeclaration("target.host", .str)

  func node(
    _ id: String, requires: [String] = [], wants: [String] = [], provides: [String] = [],
    machine: Bool = false, priority: Int32 = 0
  ) -> CheckNode {
    CheckNode(
      id: id, origin: "\(id).so", requires: requires.compactMap { FactDeclaration($0) },
      wants: wants.compactMap { FactDeclaration($0) },
      provides: provides.compactMap { FactDeclaration($0) }, isMachine: machine,
      priority: priority)
  }

  @Test func `edges follow from facts`() {
    let (plan, excluded) = CheckPlan.build(
      [
        node("dns", requires: ["target.host:str"], provides: ["dns.addresses:list"]),
        node("tcp", requires: ["dns.addresses:list"]),
      ], given: [host])
    #expect(excluded.isEmpty)
    #expect(plan.providers["dns.addresses"] == [0])
    #expect(plan.consumers["dns.addresses"] == [1])
  }

  @Test func `a second check with one id is left out and names the first one's file`() {
    let (plan, excluded) = CheckPlan.build([node("a"), node("a")], given: [])
    #expect(plan.checks.count == 1)
    #expect(excluded.map(\.problem) == [.duplicateCheck(id: "a", keptOrigin: "a.so")])
  }

  @Test func `two providers of one fact need different priorities`() {
    let (plan, excluded) = CheckPlan.build(
      [node("a", provides: ["x:int"]), node("b", provides: ["x:int"])], given: [])
    #expect(plan.checks.map(\.id) == ["a"])
    #expect(
      excluded.map(\.problem) == [
        .doubleProvider(fact: "x", keptCheck: "a", keptOrigin: "a.so")
      ])
  }

  @Test func `the provider with the higher priority comes first`() {
    let (plan, excluded) = CheckPlan.build(
      [node("a", provides: ["x:int"]), node("b", provides: ["x:int"], priority: 5)], given: [])
    #expect(excluded.isEmpty)
    #expect(plan.providers["x"] == [1, 0])
  }

  @Test func `a fact belongs to the machine or to a target, whatever the priorities`() {
    let (_, excluded) = CheckPlan.build(
      [node("a", provides: ["x:int"]), node("b", provides: ["x:int"], machine: true, priority: 9)],
      given: [])
    #expect(
      excluded.map(\.problem) == [.mixedScope(fact: "x", keptCheck: "a", keptOrigin: "a.so")])
  }

  @Test func `one fact has one type`() {
    let (_, excluded) = CheckPlan.build(
      [node("a", provides: ["x:int"]), node("b", wants: ["x:str"])], given: [])
    #expect(
      excluded.map(\.problem) == [
        .wrongType(fact: "x", here: .str, there: .int, keptCheck: "a")
      ])
  }

  @Test func `a cycle is named with its facts and broken at the check loaded last`() {
    let (plan, excluded) = CheckPlan.build(
      [
        node("a", requires: ["z:int"], provides: ["x:int"]),
        node("b", requires: ["x:int"], provides: ["y:int"]),
        node("c", wants: ["y:int"], provides: ["z:int"]),
      ], given: [])
    #expect(plan.checks.map(\.id) == ["a", "b"])
    #expect(excluded.map(\.check.id) == ["c"])
    let text = excluded.first?.problem.description ?? ""
    #expect(text.hasSuffix("a (a.so) -x-> b (b.so) -y-> c (c.so) -z-> a"))
  }

  @Test func `a check that waits for itself is a cycle`() {
    let (plan, excluded) = CheckPlan.build(
      [node("a", requires: ["x:int"], provides: ["x:int"])], given: [])
    #expect(plan.checks.isEmpty)
    #expect(excluded.map(\.problem.rule) == ["cycle"])
  }

  @Test func `a diamond is no cycle`() {
    let (plan, excluded) = CheckPlan.build(
      [
        node("top", provides: ["t:int"]),
        node("left", requires: ["t:int"], provides: ["l:int"]),
        node("right", requires: ["t:int"], provides: ["r:int"]),
        node("bottom", requires: ["l:int", "r:int"]),
      ], given: [])
    #expect(plan.checks.count == 4 && excluded.isEmpty)
  }

  @Test func `a machine check cannot wait for a target's facts`() {
    let (_, excluded) = CheckPlan.build(
      [node("m", requires: ["target.host:str"], machine: true)], given: [host])
    #expect(excluded.map(\.problem) == [.machineNeedsTarget(fact: "target.host")])
  }

  @Test func `a machine check may use the machine's own facts`() {
    let (plan, excluded) = CheckPlan.build(
      [
        node("m", requires: ["client.clock:int"], provides: ["m.x:bool"], machine: true),
        node("n", requires: ["m.x:bool"], machine: true),
      ], given: [FactDeclaration("client.clock", .int)], machineGiven: ["client.clock"])
    #expect(plan.checks.count == 2 && excluded.isEmpty)
    #expect(plan.machineFacts == ["client.clock", "m.x"])
  }
}
