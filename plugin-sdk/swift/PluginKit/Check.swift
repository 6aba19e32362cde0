public import CRDPCheck

/// The declaration of a check together with its code.
public struct Check: Sendable {
  public let id: String
  public let title: String
  public let requires: [any AnyFactKey]
  public let wants: [any AnyFactKey]
  public let provides: [any AnyFactKey]
  public let findings: [Finding]
  public let scope: RDPScope
  /// How long a run may take; 0 takes the host's default.
  public let timeoutMilliseconds: UInt32
  public let priority: Int32
  public let isSerial: Bool
  let run: @Sendable (Run) -> RDPOutcome

  public init(
    _ id: String, _ title: String, requires: [any AnyFactKey] = [], wants: [any AnyFactKey] = [],
    provides: [any AnyFactKey] = [], findings: [Finding], scope: RDPScope = .target,
    timeoutMilliseconds: UInt32 = 0, priority: Int32 = 0, isSerial: Bool = false,
    run: @escaping @Sendable (Run) -> RDPOutcome
  ) {
    self.id = id
    self.title = title
    self.requires = requires
    self.wants = wants
    self.provides = provides
    self.findings = findings
    self.scope = scope
    self.timeoutMilliseconds = timeoutMilliseconds
    self.priority = priority
    self.isSerial = isSerial
    self.run = run
  }
}
