internal import CheckGraph
internal import WorkerWire

/// The facts of a run as C memory, valid until the run is over.
struct LentFacts: @unchecked Sendable {
  // Sendable: the pointers lead into memory that is only read.
  /// A fact as the contract hands it out.
  enum Value {
    case bool(UInt8)
    case int(Int64)
    case str(UnsafePointer<CChar>)
    case list(UnsafePointer<UnsafePointer<CChar>?>, count: Int)
    case bytes(UnsafePointer<UInt8>, count: Int)
  }

  private let memory = LentMemory()
  private let values: [String: Value]

  init(_ facts: [HostMessage.Fact]) {
    var values: [String: Value] = [:]
    for fact in facts { values[fact.key] = Self.lend(fact.value, memory) }
    self.values = values
  }

  subscript(key: String) -> Value? { values[key] }

  private static func lend(_ value: FactValue, _ memory: LentMemory) -> Value {
    switch value {
    case .bool(let value): .bool(value ? 1 : 0)
    case .int(let value): .int(value)
    case .str(let value): .str(memory.text(value))
    case .list(let value): .list(memory.list(value), count: value.count)
    case .bytes(let value): .bytes(memory.bytes(value), count: value.count)
    }
  }
}
