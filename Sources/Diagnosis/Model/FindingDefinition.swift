/// An abnormality that a check can see, as its plugin declares it.
package struct FindingDefinition: Hashable, Sendable {
  package let id: String
  package let title: String
  /// What its presence proves by itself.
  package let effect: Effect
  /// The probability of seeing it although no known cause is at work, 0 or more and below 1.
  package let leak: Double
  /// The causes that explain it.
  package let causes: [Link]

  package init(id: String, title: String, effect: Effect, leak: Double, causes: [Link]) {
    self.id = id
    self.title = title
    self.effect = effect
    self.leak = leak
    self.causes = causes
  }
}
