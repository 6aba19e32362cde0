internal import Netlink

/// The networks that a file of wg-quick(8) sends into its tunnel.
enum WireGuardFile {
  /// The most networks that are taken.
  private static let limit = 1000

  /// Reads the lines "AllowedIPs = NETWORK, ..." and looks at no other: they may be keys.
  static func networks(in content: [UInt8]) -> [AddressPrefix] {
    var found: [AddressPrefix] = []
    for line in content.split(separator: UInt8(ascii: "\n")) {
      guard let value = value(of: line) else { continue }
      for word in String(decoding: value, as: UTF8.self).split(whereSeparator: isSeparator) {
        guard found.count < limit else { return found }
        if let network = AddressPrefix(String(word)) { found.append(network) }
      }
    }
    return found
  }

  private static let key = Array("allowedips".utf8)

  private static func value(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let trimmed = line.drop { isBlank($0) }
    guard trimmed.count > key.count,
      zip(trimmed, key).allSatisfy({ $0 | 0x20 == $1 })
    else { return nil }
    let rest = trimmed.dropFirst(key.count).drop { isBlank($0) }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    return rest.dropFirst().prefix { $0 != UInt8(ascii: "#") }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isSeparator(_ character: Character) -> Bool {
    character == "," || character.isWhitespace
  }
}
