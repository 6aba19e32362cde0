/// A fault that `rdpcheck demo` can show, with what a right diagnosis says of it.
package struct DemoFault: Hashable, Sendable {
  /// What a right diagnosis says.
  package struct Expected: Hashable, Sendable {
    /// The verdict's level word: ready, degraded or blocked.
    package let level: String
    /// The id of the cause that comes first; nil when there is nothing to explain.
    package let cause: String?
  }

  /// The name on the command line, in lower case with hyphens.
  package let name: String
  /// What is wrong, as one line.
  package let summary: String
  /// What the simulated server does.
  package let behaviour: Behaviour
  /// What a right diagnosis says.
  package let expected: Expected

  /// Makes a row of the table.
  init(_ name: String, _ summary: String, _ expected: Expected, _ behaviour: Behaviour) {
    self.name = name
    self.summary = summary
    self.behaviour = behaviour
    self.expected = expected
  }

  /// All faults in the order to list them, the healthy server first.
  package static let all =
    healthyFaults + tcpAndX224Faults + negotiationFaults + tlsFaults
    + certificateFaults

  /// The fault that is shown when none is named.
  package static let standard = expiredCertificate

  /// Finds a fault by its name.
  package static func named(_ name: String) -> DemoFault? {
    all.first { $0.name == name }
  }
}

extension DemoFault.Expected {
  /// Works without trouble.
  static let ready = Self(level: "ready", cause: nil)

  /// Works with trouble of this cause.
  static func degraded(_ cause: String) -> Self { Self(level: "degraded", cause: cause) }

  /// Fails of this cause.
  static func blocked(_ cause: String) -> Self { Self(level: "blocked", cause: cause) }
}
