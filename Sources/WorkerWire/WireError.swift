/// Bytes that are no message: where and what was expected.
package struct WireError: Error, Hashable, Sendable {
  package let offset: Int
  package let expected: String

  package init(offset: Int, expected: String) {
    self.offset = offset
    self.expected = expected
  }
}

// MARK: - CustomStringConvertible

extension WireError: CustomStringConvertible {
  package var description: String { "expected \(expected) at byte \(offset)" }
}
