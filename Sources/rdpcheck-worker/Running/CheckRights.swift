internal import CheckGraph
private import Diagnosis
internal import WorkerWire

/// What a check declared, and so may read and report.
struct CheckRights: Sendable {
  let readable: [String: FactType]
  let writable: [String: FactType]
  let findings: Set<String>

  init(_ check: CheckDescription) {
    readable = Self.types(check.requires + check.wants)
    writable = Self.types(check.provides)
    findings = Set(check.findings.map(\.id))
  }

  private static func types(_ texts: [String]) -> [String: FactType] {
    let facts = texts.compactMap { FactDeclaration($0) }
    return Dictionary(facts.map { ($0.key, $0.type) }, uniquingKeysWith: { first, _ in first })
  }
}
