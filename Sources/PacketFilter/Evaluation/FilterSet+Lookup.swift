extension FilterSet {
  /// What asking a set came to.
  enum Answer {
    case found(Element)
    case missing
    case undecided
  }

  /// Looks a key up.
  func lookup(_ register: (Int) -> MaskedBytes) -> Answer {
    guard let count = elements.first?.key.count else { return fallback }
    let key = register(count)
    let found: Answer
    if elements.contains(where: { $0.keyEnd != nil }) {
      found = first { joined($0, key) }
    } else if hasIntervals, fields.count < 2 {
      found = interval(key)
    } else if key.isKnown {
      found = exact(key.value)
    } else {
      found = first { key.equals($0.key) }
    }
    if case .missing = found { return fallback }
    return found
  }

  private var fallback: Answer { otherwise.map { .found($0) } ?? .missing }

  /// The first element that fits; undecided where one before it may.
  private func first(_ match: (Element) -> Match) -> Answer {
    for element in elements {
      switch match(element) {
      case .yes: return .found(element)
      case .maybe: return .undecided
      case .no: continue
      }
    }
    return .missing
  }

  private func exact(_ key: [UInt8]) -> Answer {
    let index = count(upTo: key) - 1
    guard index >= 0, elements[index].key == key else { return .missing }
    return .found(elements[index])
  }

  /// The last place where an interval begins or ends, and which comes not behind the key.
  private func interval(_ key: MaskedBytes) -> Answer {
    guard key.isKnown else { return .undecided }
    let index = count(upTo: key.value) - 1
    guard index >= 0, !elements[index].isEnd else { return .missing }
    return .found(elements[index])
  }

  /// How many elements have a key that is not behind this one.
  private func count(upTo key: [UInt8]) -> Int {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if key.lexicographicallyPrecedes(elements[middle].key) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// Whether each of several joined fields lies in its range; fields begin at multiples of four.
  private func joined(_ element: Element, _ key: MaskedBytes) -> Match {
    let lengths = fields.isEmpty ? [element.key.count] : fields
    var offset = 0
    var result = Match.yes
    for length in lengths {
      let end = offset + length
      guard length > 0, end <= element.key.count else { return .maybe }
      let last = element.keyEnd ?? element.key
      guard end <= last.count else { return .maybe }
      result =
        result
        && key[offset, length].lies(
          from: Array(element.key[offset..<end]), through: Array(last[offset..<end]))
      offset += (length + 3) & ~3
    }
    return result
  }
}
