/// What follows from the observations.
struct Judgement: Sendable {
  /// A client gets an address for the name.
  var isResolved: Bool
  /// The abnormalities that are present.
  var findings: [Abnormality] = []
  /// The declared abnormalities that could not be told, why by their ids.
  var unknown: [String: String] = [:]
}
