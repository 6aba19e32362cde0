internal import CheckGraph
internal import Diagnosis
package import Engine

/// Reads facts by name and type. A secret one cannot be read.
package struct FactBook: Sendable {
  private var facts: [String: RecordedFact]

  package init(_ facts: [String: RecordedFact] = [:]) {
    self.facts = facts
  }

  /// Adds a fact; the first value of a key stays.
  package mutating func add(_ key: String, _ fact: RecordedFact) {
    if facts[key] == nil { facts[key] = fact }
  }

  /// Adds facts that are not there yet.
  package mutating func add(_ other: [String: RecordedFact]) {
    facts.merge(other) { own, _ in own }
  }

  package func source(_ key: String) -> String? { facts[key]?.source }

  package func bool(_ key: String) -> Bool? {
    if case .bool(let value) = value(key) { value } else { nil }
  }

  package func int(_ key: String) -> Int64? {
    if case .int(let value) = value(key) { value } else { nil }
  }

  package func string(_ key: String) -> String? {
    if case .str(let value) = value(key) { value } else { nil }
  }

  package func list(_ key: String) -> [String]? {
    if case .list(let value) = value(key) { value } else { nil }
  }

  private func value(_ key: String) -> FactValue? {
    guard let fact = facts[key], fact.privacy != .secret else { return nil }
    return fact.value
  }
}
