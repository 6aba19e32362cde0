import Linux
import RDPSimulator
import RDPWire
import Testing

@Suite struct LifeTests {
  @Test func `picks a free port of its own`() throws {
    let first = try RDPSimulator(behaviour: Behaviour())
    let second = try RDPSimulator(behaviour: Behaviour())
    #expect(first.port != 0)
    #expect(first.port != second.port)
  }

  @Test func `refuses a port that is taken`() throws {
    let first = try RDPSimulator(behaviour: Behaviour())
    let error = #expect(throws: SimulatorError.self) {
      try RDPSimulator(behaviour: Behaviour(), port: first.port)
    }
    #expect(error?.call == "bind")
  }

  @Test func `refuses what is no address`() {
    #expect(throws: SimulatorError.self) {
      try RDPSimulator(behaviour: Behaviour(), address: "no address")
    }
  }

  @Test func `answers nobody before it is started`() throws {
    let simulator = try RDPSimulator(behaviour: Behaviour())
    let client = try TestClient(simulator)
    try client.request()
    #expect(try client.receive(within: 200) == .nothing)
    try simulator.start()
    #expect(try client.receive() != .nothing)
  }

  @Test func `serves many clients at once`() throws {
    let simulator = try started(Behaviour())
    let clients = try (0..<100).map { _ in try TestClient(simulator) }
    for client in clients { try client.request() }
    for client in clients { #expect(try client.receive() != .nothing) }
    for client in clients.prefix(10) { #expect(try TestHandshake(client).run() == nil) }
    #expect(simulator.connectionCount == 100)
  }

  @Test func `serves the next client while others are silent`() throws {
    let simulator = try started(Behaviour(x224: .closeFirst(0), delays: StageDelays(x224: 50)))
    let idle = try (0..<10).map { _ in try TestClient(simulator) }
    guard case .selected = try TestClient(simulator).negotiate().answer else {
      Issue.record("no answer")
      return
    }
    #expect(idle.count == 10)
  }

  @Test func `starts and stops twice without harm`() throws {
    let simulator = try started(Behaviour())
    try simulator.start()
    _ = try TestClient(simulator).negotiate()
    simulator.stop()
    simulator.stop()
    try simulator.start()
    let error = #expect(throws: SystemError.self) { try TestClient(simulator) }
    #expect(error?.number == 111)
  }

  @Test func `ends open connections when it stops`() throws {
    let simulator = try started(Behaviour())
    let client = try TestClient(simulator)
    _ = try client.negotiate()
    simulator.stop()
    #expect(try client.receive() == .closed)
  }

  @Test func `stops when the last reference goes`() throws {
    var simulator: RDPSimulator? = try started(Behaviour())
    let client = try TestClient(try #require(simulator))
    _ = try client.negotiate()
    simulator = nil
    #expect(try client.receive() == .closed)
  }
}
