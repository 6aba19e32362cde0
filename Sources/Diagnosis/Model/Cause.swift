/// Something that can keep a connection from working, as the knowledge describes it.
package struct Cause: Hashable, Sendable {
  package let id: String
  package let title: String
  package let effect: Effect
  /// How probable it is among failing connections before anything was looked at.
  package let prior: Double
  package let remedies: [Remedy]
  package let docsURL: String?
  /// Findings it explains, beyond those that name it themselves.
  package let explains: [Link]

  package init(
    id: String, title: String, effect: Effect, prior: Double, remedies: [Remedy] = [],
    docsURL: String? = nil, explains: [Link] = []
  ) {
    self.id = id
    self.title = title
    self.effect = effect
    self.prior = prior
    self.remedies = remedies
    self.docsURL = docsURL
    self.explains = explains
  }
}
