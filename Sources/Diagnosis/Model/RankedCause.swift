/// A cause with its probability after all that was seen.
package struct RankedCause: Hashable, Sendable {
  package let id: String
  package let title: String
  /// Between 0 and 1.
  package let probability: Double
  package let effect: Effect
  /// The ids of the present findings that raised it, strongest first.
  package let because: [String]
  /// The finding's own remedies first, then the cause's.
  package let remedies: [Remedy]
  package let docsURL: String?

  package init(
    id: String, title: String, probability: Double, effect: Effect, because: [String],
    remedies: [Remedy], docsURL: String? = nil
  ) {
    self.id = id
    self.title = title
    self.probability = probability
    self.effect = effect
    self.because = because
    self.remedies = remedies
    self.docsURL = docsURL
  }
}
