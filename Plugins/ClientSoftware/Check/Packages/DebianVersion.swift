/// A version as Debian writes it: epoch, upstream version, revision (deb-version(7)).
package struct DebianVersion: Sendable {
  package let text: String
  /// 0 where none is written.
  package let epoch: Int
  /// What the makers of the program call it.
  package let upstream: String
  /// Empty where none is written.
  package let revision: String

  /// Takes a version apart. Any text is one: what Debian would not accept sorts somewhere.
  package init(_ text: String) {
    self.text = text
    var rest = text[...]
    if let colon = rest.firstIndex(of: ":"), let number = Int(rest[..<colon]), number >= 0 {
      epoch = number
      rest = rest[rest.index(after: colon)...]
    } else {
      epoch = 0
    }
    if let hyphen = rest.lastIndex(of: "-") {
      upstream = String(rest[..<hyphen])
      revision = String(rest[rest.index(after: hyphen)...])
    } else {
      upstream = String(rest)
      revision = ""
    }
  }

  /// The makers' version without what Debian adds when it repacks their sources.
  package var release: String {
    let end = upstream.firstIndex(of: "+") ?? upstream.endIndex
    return String(upstream[..<end])
  }
}

// MARK: - Comparable

extension DebianVersion: Comparable {
  package static func == (left: Self, right: Self) -> Bool { compare(left, right) == 0 }

  package static func < (left: Self, right: Self) -> Bool { compare(left, right) < 0 }

  private static func compare(_ left: Self, _ right: Self) -> Int {
    if left.epoch != right.epoch { return left.epoch < right.epoch ? -1 : 1 }
    let upstream = compare(Array(left.upstream.utf8), Array(right.upstream.utf8))
    return upstream != 0
      ? upstream : compare(Array(left.revision.utf8), Array(right.revision.utf8))
  }

  /// Compares parts of other characters and parts of digits in turn, from left to right.
  private static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var left = left[...]
    var right = right[...]
    while !left.isEmpty || !right.isEmpty {
      while left.first.map(isDigit) == false || right.first.map(isDigit) == false {
        let (first, second) = (weight(left.first), weight(right.first))
        if first != second { return first < second ? -1 : 1 }
        left = left.dropFirst()
        right = right.dropFirst()
      }
      let (first, second) = (number(&left), number(&right))
      if first.count != second.count { return first.count < second.count ? -1 : 1 }
      if first != second { return first.lexicographicallyPrecedes(second) ? -1 : 1 }
    }
    return 0
  }

  /// Takes the digits at the beginning, without zeros before the first other one.
  private static func number(_ text: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = text.prefix(while: isDigit)
    text = text.dropFirst(digits.count)
    return Array(digits.drop { $0 == UInt8(ascii: "0") })
  }

  /// A tilde comes before the end, the end before letters, letters before all else.
  private static func weight(_ byte: UInt8?) -> Int {
    guard let byte, !isDigit(byte) else { return 0 }
    if byte == UInt8(ascii: "~") { return -1 }
    let lower = byte | 0x20
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
    return isLetter ? Int(byte) : Int(byte) + 256
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

// MARK: - CustomStringConvertible

extension DebianVersion: CustomStringConvertible {
  package var description: String { text }
}
