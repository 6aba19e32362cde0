internal import CommandLine
private import Linux
private import RDPSimulator

/// A diagnosis of a faulty server that the program itself plays on loopback.
struct Demonstration {
  private let invocation: DemoInvocation

  init(_ invocation: DemoInvocation) {
    self.invocation = invocation
  }

  /// Lists the faults, or starts the server and diagnoses it.
  ///
  /// - Returns: The exit status.
  func run() throws(ProgramError) -> CInt {
    if invocation.isListing {
      Output.report(Self.list)
      return 0
    }
    let fault = try fault()
    let server = try start(fault)
    defer { server.stop() }
    Output.error("A server on \(server.address) plays this fault: \(fault.summary)")
    var check = CheckInvocation()
    check.targets = [Self.target(server)]
    check.isSafe = true
    check.output = invocation.output
    return try Diagnosing(check).run()
  }

  private func start(_ fault: DemoFault) throws(ProgramError) -> RDPSimulator {
    do throws(SimulatorError) {
      let server = try RDPSimulator(behaviour: fault.behaviour)
      try server.start()
      return server
    } catch {
      throw ProgramError(message: "the demonstration's server cannot start: \(error)")
    }
  }

  private func fault() throws(ProgramError) -> DemoFault {
    guard let name = invocation.fault else { return .standard }
    guard let fault = DemoFault.named(name) else {
      throw ProgramError(
        message: "there is no fault “\(name)”; rdpcheck demo --list names those there are")
    }
    return fault
  }

  private static func target(_ server: RDPSimulator) -> TargetText {
    TargetText(
      given: server.address.description, host: server.address.host, port: server.port)
  }

  private static var list: String {
    let width = DemoFault.all.map(\.name.count).max() ?? 0
    return DemoFault.all.map { fault in
      let padding = String(repeating: " ", count: width - fault.name.count)
      return "\(fault.name)\(padding)  \(fault.summary)\n"
    }.joined()
  }
}
