public import CRDPCheck

/// One thing that was seen, and who may read it.
public struct Evidence: Sendable {
  public let key: String
  public let value: String
  public let privacy: RDPPrivacy

  public init(_ key: String, _ value: some CustomStringConvertible, _ privacy: RDPPrivacy = .public)
  {
    self.key = key
    self.value = value.description
    self.privacy = privacy
  }
}
