public import CRDPCheck

/// The declaration of a cause beyond the built-in ones.
public struct Cause: Sendable {
  public let id: String
  public let title: String
  public let effect: RDPEffect
  /// How probable it is among failing connections before anything was looked at.
  public let prior: Double
  public let remedy: Remedy?
  public let docsURL: String?
  /// Findings of any plugin that it explains.
  public let explains: [Link]

  public init(
    _ id: String, _ title: String, effect: RDPEffect, prior: Double, remedy: Remedy? = nil,
    docsURL: String? = nil, explains: [Link] = []
  ) {
    self.id = id
    self.title = title
    self.effect = effect
    self.prior = prior
    self.remedy = remedy
    self.docsURL = docsURL
    self.explains = explains
  }
}
