/// One thing that was seen.
package struct Evidence: Hashable, Sendable {
  package let key: String
  package let value: String
  package let privacy: Privacy

  package init(key: String, value: String, privacy: Privacy = .public) {
    self.key = key
    self.value = value
    self.privacy = privacy
  }
}
