/// Something that mends a finding.
public struct Remedy: Sendable {
  public let text: String
  /// One shell line, or nil when there is nothing to type.
  public let command: String?

  public init(_ text: String, command: String? = nil) {
    self.text = text
    self.command = command
  }
}
