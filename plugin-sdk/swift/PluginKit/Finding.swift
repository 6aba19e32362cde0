public import CRDPCheck

/// The declaration of an abnormality that a check can see.
public struct Finding: Sendable {
  public let id: String
  public let title: String
  public let effect: RDPEffect
  /// The probability of seeing it although no cause known here is at work.
  public let leak: Double
  public let causes: [Link]

  public init(
    _ id: String, _ title: String, effect: RDPEffect = .none, leak: Double = 0.001,
    causes: [Link] = []
  ) {
    self.id = id
    self.title = title
    self.effect = effect
    self.leak = leak
    self.causes = causes
  }
}

/// How strongly a cause explains a finding.
public struct Link: Sendable {
  public let id: String
  /// The probability of the finding where only this cause is at work.
  public let strength: Double

  public init(_ id: String, _ strength: Double) {
    self.id = id
    self.strength = strength
  }
}
