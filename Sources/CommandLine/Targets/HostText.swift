/// The grammar of a host: a name, an IPv4 address, or an IPv6 address with or without a zone.
enum HostText {
  private static let longestName = 253
  private static let longestLabel = 63

  /// Refuses what cannot be a host.
  static func check(_ host: String) throws(TargetError) {
    guard !host.isEmpty else { throw .noHost }
    if host.utf8.contains(0x3A) {
      guard IPv6Text.isValid(host) else { throw .address(host, "IPv6", "2001:db8::1") }
    } else {
      try checkName(host)
    }
  }

  private static func checkName(_ host: String) throws(TargetError) {
    let name = host.hasSuffix(".") ? host.dropLast() : host[...]
    guard name.utf8.count <= longestName else { throw .tooLong }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    for label in labels {
      guard !label.isEmpty else { throw .emptyLabel(host) }
      guard label.utf8.count <= longestLabel else { throw .longLabel(String(label)) }
      guard !label.hasPrefix("-"), label.utf8.allSatisfy(isAllowed) else { throw .name(host) }
    }
    // A last label of digits makes it an address: no domain ends so, and resolvers read it as one.
    guard let last = labels.last, last.utf8.allSatisfy(isDigit) else { return }
    guard isIPv4(name) else { throw .address(host, "IPv4", "192.0.2.10") }
  }

  /// Four numbers from 0 to 255 without leading zeros, which some programs read as octal.
  static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy(isDigit)
          && UInt8(part) != nil && (part.utf8.count == 1 || !part.hasPrefix("0"))
      }
  }

  /// Letters, digits and hyphens; also the underscore, which Windows allows in a machine's name.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D || byte == 0x5F
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
