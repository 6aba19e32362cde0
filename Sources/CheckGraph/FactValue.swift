/// The value of a fact.
package enum FactValue: Hashable, Sendable {
  case bool(Bool)
  case int(Int64)
  case str(String)
  case list([String])
  case bytes([UInt8])

  package var type: FactType {
    switch self {
    case .bool: .bool
    case .int: .int
    case .str: .str
    case .list: .list
    case .bytes: .bytes
    }
  }
}
