internal import Diagnosis

/// What a check said of one of its findings.
struct EncodedFinding: Encodable {
  let id: String
  let state: String
  let message: String
  let evidence: [String: Nullable<String>]

  init(_ report: FindingReport) {
    id = report.id
    state = report.state.rawValue
    message = report.message
    evidence = Dictionary(grouping: report.evidence, by: \.key).mapValues(Self.join)
  }

  /// Values of one key in the order they came, a line each. A secret leaves its key behind.
  private static func join(_ evidence: [Evidence]) -> Nullable<String> {
    let values = evidence.filter { $0.privacy != .secret }.map(\.value)
    return Nullable(values.isEmpty ? nil : values.joined(separator: "\n"))
  }
}
