internal import PluginKit

/// One finding that is present, ready to be reported.
struct Abnormality: Sendable {
  /// Which one.
  let kind: FindingKind
  /// One sentence about this instance: who said what.
  let message: String
  /// What was seen.
  var evidence: [Evidence] = []
  /// What mends it, the likeliest first.
  var remedies: [Remedy] = []
}
