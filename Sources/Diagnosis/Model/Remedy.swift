/// Something that a person can do to mend a cause. It never lowers security.
package struct Remedy: Hashable, Sendable {
  package let text: String
  /// One shell line, or nil when there is nothing to type.
  package let command: String?

  package init(_ text: String, command: String? = nil) {
    self.text = text
    self.command = command
  }
}
