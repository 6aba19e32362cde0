/// Which names may stand in a server name indication (RFC 6066 section 3).
package enum ServerName {
  /// The name as it goes on the wire, nil for an address or what is no DNS name.
  ///
  /// - Parameter host: The dialled name, with or without a dot at its end.
  /// - Returns: The name without that dot.
  package static func indication(for host: String) -> String? {
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...253).contains(name.utf8.count), labels.allSatisfy(isLabel),
      let last = labels.last, !last.utf8.allSatisfy(isDigit)
    else { return nil }
    return name
  }

  /// RFC 1035 section 2.3.1, with the underscores that some machines have.
  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.utf8.allSatisfy(isNameByte)
  }

  /// A letter, a digit, a hyphen or an underscore.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) || isDigit(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// A decimal digit.
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
