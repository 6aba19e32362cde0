/// The text form of an IPv6 address (RFC 4291 section 2.2) with a zone (RFC 4007 section 11).
enum IPv6Text {
  private static let groupCount = 8
  /// The longest name of an interface on Linux.
  private static let longestZone = 15

  static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 1 || isZone(parts[1]) else { return false }
    return isAddress(parts[0])
  }

  private static func isZone(_ text: Substring) -> Bool {
    (1...longestZone).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
      }
  }

  private static func isAddress(_ text: Substring) -> Bool {
    guard let gap = String(text).range(ofASCII: "::") else {
      return groups(text, mayEndInIPv4: true) == groupCount
    }
    let whole = String(text)
    guard let left = groups(whole[..<gap.lowerBound], mayEndInIPv4: false),
      let right = groups(whole[gap.upperBound...], mayEndInIPv4: true)
    else { return false }
    return left + right < groupCount
  }

  /// How many groups of sixteen bits a part is, or nil when it is none.
  private static func groups(_ text: Substring, mayEndInIPv4: Bool) -> Int? {
    if text.isEmpty { return 0 }
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var count = 0
    if mayEndInIPv4, let last = parts.last, HostText.isIPv4(last) {
      parts.removeLast()
      count = 2
    }
    return parts.allSatisfy(isGroup) ? count + parts.count : nil
  }

  private static func isGroup(_ text: Substring) -> Bool {
    (1...4).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
