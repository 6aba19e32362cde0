package import Diagnosis

/// What a plugin declares of one check. Facts are still texts, "key:type".
package struct CheckDescription: Hashable, Sendable {
  package let id: String
  package let title: String
  package let requires: [String]
  package let wants: [String]
  package let provides: [String]
  package let findings: [FindingDefinition]
  /// The contract's number: 0 a target, 1 this machine.
  package let scope: UInt32
  /// 0 takes the host's default.
  package let timeoutMilliseconds: UInt32
  package let priority: Int32
  package let isSerial: Bool

  package init(
    id: String, title: String, requires: [String] = [], wants: [String] = [],
    provides: [String] = [], findings: [FindingDefinition] = [], scope: UInt32 = 0,
    timeoutMilliseconds: UInt32 = 0, priority: Int32 = 0, isSerial: Bool = false
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
  }
}

/// What a plugin declares of one option.
package struct OptionDescription: Hashable, Sendable {
  package let name: String
  /// The contract's number: 0 text, 1 integer, 2 boolean.
  package let type: UInt32
  package let help: String
  package let defaultValue: String?

  package init(name: String, type: UInt32, help: String, defaultValue: String? = nil) {
    self.name = name
    self.type = type
    self.help = help
    self.defaultValue = defaultValue
  }
}
