/// The form of a report.
package enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  case terminal
  case json

  static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
