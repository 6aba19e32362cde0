/// What a finding proves by itself, or what a cause does, to a connection.
package enum Effect: UInt32, Hashable, Sendable, CaseIterable {
  /// A symptom or information.
  case none = 0
  case degrades = 1
  case blocks = 2

  /// The word in every output.
  package var word: String {
    switch self {
    case .none: "none"
    case .degrades: "degrades"
    case .blocks: "blocks"
    }
  }
}
