/// Bytes of which some bits are not known.
package struct MaskedBytes: Hashable, Sendable {
  package private(set) var value: [UInt8]
  /// A bit is set where the value's bit is known.
  package private(set) var known: [UInt8]

  /// Bytes of which nothing is known.
  package init(count: Int) {
    value = [UInt8](repeating: 0, count: max(0, count))
    known = value
  }

  /// Bytes that are known.
  package init(_ value: [UInt8]) {
    self.value = value
    known = [UInt8](repeating: 0xFF, count: value.count)
  }

  package init(_ value: [UInt8], known: [UInt8]) {
    self.value = value
    self.known = known + [UInt8](repeating: 0, count: max(0, value.count - known.count))
  }

  package var count: Int { value.count }

  /// Every bit is known.
  var isKnown: Bool { known.allSatisfy { $0 == 0xFF } }

  /// A part; what lies outside is not known.
  subscript(offset: Int, count: Int) -> MaskedBytes {
    var part = MaskedBytes(count: Swift.min(count, 256))
    for index in 0..<part.count where value.indices.contains(offset + index) {
      part.value[index] = value[offset + index]
      part.known[index] = known[offset + index]
    }
    return part
  }

  /// Puts bytes at a place; what has no room is left out.
  package mutating func put(_ other: MaskedBytes, at offset: Int) {
    for index in 0..<other.count where value.indices.contains(offset + index) {
      value[offset + index] = other.value[index]
      known[offset + index] = other.known[index]
    }
  }

  /// Each bit kept where the mask has one, and then turned where the other word has one.
  func masked(_ mask: [UInt8], xor: [UInt8]) -> MaskedBytes {
    var result = self
    for index in result.value.indices {
      let keep = mask.indices.contains(index) ? mask[index] : 0
      let turn = xor.indices.contains(index) ? xor[index] : 0
      result.value[index] = value[index] & keep ^ turn
      result.known[index] = known[index] | ~keep
    }
    return result
  }

  /// The order of bytes turned round within each unit.
  func swapped(unit: Int) -> MaskedBytes {
    guard unit > 1, count % unit == 0 else { return self }
    var result = self
    for index in result.value.indices {
      let source = index / unit * unit + (unit - 1 - index % unit)
      result.value[index] = value[source]
      result.known[index] = known[source]
    }
    return result
  }
}

// MARK: - Comparing

extension MaskedBytes {
  /// Whether it has these bytes at a place.
  func equals(_ other: [UInt8], at offset: Int = 0) -> Match {
    var isWhole = true
    for index in other.indices {
      let place = offset + index
      guard value.indices.contains(place) else { return .maybe }
      if (value[place] ^ other[index]) & known[place] != 0 { return .no }
      isWhole = isWhole && known[place] == 0xFF
    }
    return isWhole ? .yes : .maybe
  }

  /// Whether it comes before these bytes at a place, as numbers in network order do.
  func precedes(_ other: [UInt8], at offset: Int = 0) -> Match {
    // The first byte that differs decides, if everything before it is known.
    for index in other.indices {
      let place = offset + index
      guard value.indices.contains(place), known[place] == 0xFF else { return .maybe }
      if value[place] != other[index] { return value[place] < other[index] ? .yes : .no }
    }
    return .no
  }

  /// Whether it lies within two limits, which belong to the range.
  func lies(from low: [UInt8], through high: [UInt8], at offset: Int = 0) -> Match {
    precedes(low, at: offset).negated
      && (precedes(high, at: offset) || equals(high, at: offset))
  }
}
