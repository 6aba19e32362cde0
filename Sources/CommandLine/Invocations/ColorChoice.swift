/// When a report has colours.
package enum ColorChoice: String, Hashable, Sendable, CaseIterable {
  case always
  case never
  /// On a terminal, unless the environment forbids it.
  case auto

  static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
