public import CRDPCheck

/// The declaration of a setting that users can give to a plugin.
public struct Option: Sendable {
  public let name: String
  public let type: RDPOptionType
  public let help: String
  public let defaultValue: String?

  public init(_ name: String, _ type: RDPOptionType, help: String, defaultValue: String? = nil) {
    self.name = name
    self.type = type
    self.help = help
    self.defaultValue = defaultValue
  }
}
