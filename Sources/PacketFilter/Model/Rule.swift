/// One rule, with its expressions still in the kernel's form: most rules are never looked into.
package struct Rule: Sendable {
  package let chain: Chain.ID
  /// The number by which the kernel knows it.
  package let handle: UInt64
  /// What people wrote beside it; nil when nobody did.
  package let comment: String?
  private let content: Content

  private enum Content: Sendable {
    case read(Attributes)
    case given([Expression])
  }

  init(chain: Chain.ID, handle: UInt64, comment: String?, reading attributes: Attributes) {
    self.chain = chain
    self.handle = handle
    self.comment = comment
    content = .read(attributes)
  }

  package init(
    _ chain: Chain.ID, handle: UInt64 = 0, comment: String? = nil, _ expressions: [Expression]
  ) {
    self.chain = chain
    self.handle = handle
    self.comment = comment
    content = .given(expressions)
  }

  /// What it does, in the order in which it does it.
  package var expressions: [Expression] {
    switch content {
    case .read(let attributes): Array(Expression.Reader(attributes))
    case .given(let expressions): expressions
    }
  }

  /// Hands the expressions over in turn, until the receiver has had enough.
  func steps(_ takesMore: (Expression) -> Bool) {
    switch content {
    case .read(let attributes):
      for expression in Expression.Reader(attributes) where !takesMore(expression) { return }
    case .given(let expressions):
      for expression in expressions where !takesMore(expression) { return }
    }
  }

  /// How many packets it has counted; nil when it does not count.
  package var packets: UInt64? {
    for case .counter(let packets) in expressions { return packets }
    return nil
  }
}
