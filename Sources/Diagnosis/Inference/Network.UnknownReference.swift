extension Network {
  /// A link to an id that nobody declares.
  package struct UnknownReference: Hashable, Sendable {
    /// The finding or cause that declares the link.
    package let from: String
    /// The id it names.
    package let to: String
  }
}

// MARK: - Comparable

extension Network.UnknownReference: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.from, left.to) < (right.from, right.to)
  }
}
