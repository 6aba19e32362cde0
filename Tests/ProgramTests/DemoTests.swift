import RDPSimulator
import Testing

extension DemoFault: CustomTestStringConvertible {
  public var testDescription: String { name }
}

@Suite struct DemoTests {
  @Test(arguments: DemoFault.all)
  func `every fault that can be shown is diagnosed`(fault: DemoFault) throws {
    let outcome = try Program.run("demo", fault.name, "--format", "json")
    let verdict = try outcome.verdict
    #expect(verdict["level"] as? String == fault.expected.level)
    #expect(try outcome.causes.first == fault.expected.cause)
    #expect(outcome.status == ["ready": 0, "degraded": 1, "blocked": 2][fault.expected.level])
  }

  @Test func `without a name it shows an expired certificate`() throws {
    let outcome = try Program.run("demo")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("expired"))
  }

  @Test func `the list names every fault`() throws {
    let outcome = try Program.run("demo", "--list")
    #expect(outcome.status == 0)
    for fault in DemoFault.all { #expect(outcome.output.contains(fault.name)) }
  }

  @Test func `an unknown fault is an error that says where the names are`() throws {
    let outcome = try Program.run("demo", "no-such-fault")
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("demo --list"))
  }
}
