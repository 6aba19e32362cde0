import RDPSimulator
import RDPWire
import Testing

@Suite struct DemoFaultTests {
  @Test func `names each fault once, in lower case with hyphens`() {
    let names = DemoFault.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil })
  }

  @Test func `shows an expired certificate unless told otherwise`() {
    #expect(DemoFault.standard.name == "expired-certificate")
    #expect(DemoFault.all.contains(DemoFault.standard))
  }

  @Test func `finds a fault by its name only`() {
    #expect(DemoFault.named("silent")?.behaviour.x224 == .silent)
    #expect(DemoFault.named("Silent") == nil)
  }

  @Test(arguments: DemoFault.all)
  func `expects a level, and a cause unless it is ready`(fault: DemoFault) {
    #expect(["ready", "degraded", "blocked"].contains(fault.expected.level))
    #expect((fault.expected.cause == nil) == (fault.expected.level == "ready"))
    #expect(!fault.summary.isEmpty && !fault.summary.contains("\n"))
  }

  @Test(arguments: 1...6)
  func `shows each failure of the negotiation`(code: UInt32) throws {
    let fault = try #require(DemoFault.named("failure-\(code)"))
    #expect(fault.behaviour.x224 == .failure(.init(rawValue: code)))
  }

  @Test(arguments: DemoFault.all)
  func `starts a server of every fault`(fault: DemoFault) throws {
    let simulator = try started(fault.behaviour)
    _ = try TestClient(simulator)
  }
}
