/// A set or a map, with its elements in the order in which they compare.
package struct FilterSet: Hashable, Sendable {
  /// What names a set.
  package struct ID: Hashable, Sendable {
    package let family: FilterFamily
    package let table: String
    package let name: String

    package init(_ family: FilterFamily, _ table: String, _ name: String) {
      self.family = family
      self.table = table
      self.name = name
    }
  }

  /// What an element of a map leads to.
  package enum Value: Hashable, Sendable {
    case bytes([UInt8])
    case verdict(Verdict)
  }

  package struct Element: Hashable, Sendable {
    package let key: [UInt8]
    /// The last key that belongs to it, where it stands for a range of joined fields.
    package var keyEnd: [UInt8]?
    /// The first key behind the element before.
    package var isEnd = false
    package var value: Value?

    package init(
      _ key: [UInt8], through keyEnd: [UInt8]? = nil, isEnd: Bool = false, _ value: Value? = nil
    ) {
      self.key = key
      self.keyEnd = keyEnd
      self.isEnd = isEnd
      self.value = value
    }
  }

  /// The elements are where intervals begin and end.
  package let hasIntervals: Bool
  /// How many bytes each of several joined fields has, without what fills it up.
  package let fields: [Int]
  package let elements: [Element]
  /// What holds for everything that no element names; nil when nothing does.
  package let otherwise: Element?

  package init(
    hasIntervals: Bool = false, fields: [Int] = [], _ elements: [Element],
    otherwise: Element? = nil
  ) {
    self.hasIntervals = hasIntervals
    self.fields = fields
    self.otherwise = otherwise
    // Where an interval ends and the next begins at one key, the beginning counts.
    self.elements = elements.sorted {
      $0.key == $1.key ? $0.isEnd && !$1.isEnd : $0.key.lexicographicallyPrecedes($1.key)
    }
  }
}
