package import Linux

/// A network: an address and how many of its leading bits name it.
package struct AddressPrefix: Hashable, Sendable {
  package let family: SocketAddress.Family
  /// Four or sixteen bytes in network order; those behind the length are zero.
  package let bytes: [UInt8]
  package let length: Int

  /// Takes the leading bits of an address; a length beyond the address's own is cut.
  package init(_ address: SocketAddress, length: Int) {
    self.init(family: address.family, bytes: address.bytes, length: length)
  }

  /// Reads "ADDRESS/LENGTH", or an address alone as a network of one.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.contains("%"),
      let address = SocketAddress(String(first), port: 0)
    else { return nil }
    let most = address.bytes.count * 8
    guard parts.count == 2 else {
      self.init(address, length: most)
      return
    }
    guard let length = Int(parts[1]), (0...most).contains(length) else { return nil }
    self.init(address, length: length)
  }

  init(family: SocketAddress.Family, bytes: [UInt8], length: Int) {
    self.family = family
    let length = min(max(length, 0), bytes.count * 8)
    self.length = length
    self.bytes = bytes.enumerated().map { index, byte in
      let left = length - index * 8
      return left >= 8 ? byte : left <= 0 ? 0 : byte & UInt8(truncatingIfNeeded: 0xFF00 >> left)
    }
  }

  /// The whole of a family's addresses.
  package static func everything(_ family: SocketAddress.Family) -> AddressPrefix {
    AddressPrefix(
      family: family, bytes: [UInt8](repeating: 0, count: family == .v4 ? 4 : 16), length: 0)
  }

  /// Whether an address lies in the network.
  package func contains(_ address: SocketAddress) -> Bool {
    address.family == family && AddressPrefix(address, length: length).bytes == bytes
  }

  /// It names all addresses or one half of them, as a way for everything does.
  package var isDefault: Bool { length <= 1 }

  /// It names one address only.
  package var isHost: Bool { length == bytes.count * 8 }
}

// MARK: - CustomStringConvertible

extension AddressPrefix: CustomStringConvertible {
  package var description: String {
    "\(SocketAddress(family: family, bytes: bytes, port: 0).host)/\(length)"
  }
}

extension SocketAddress {
  /// Reads an address of four or sixteen bytes; nil for any other count.
  init?(addressBytes bytes: [UInt8], scope: UInt32 = 0) {
    switch bytes.count {
    case 4: self.init(family: .v4, bytes: bytes, port: 0)
    case 16:
      let isLinkLocal = bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
      self.init(family: .v6, bytes: bytes, port: 0, scope: isLinkLocal ? scope : 0)
    default: return nil
    }
  }
}
