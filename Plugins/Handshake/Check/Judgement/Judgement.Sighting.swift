internal import PluginKit

extension Judgement {
  /// An abnormality that was seen.
  struct Sighting: Sendable {
    /// The finding's declared id.
    let id: String
    /// One sentence about this instance.
    let message: String
    /// What was seen, by key.
    let evidence: [Evidence]
  }
}
