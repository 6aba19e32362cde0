/// The packet that frames everything of RDP before TLS (ITU-T T.123 section 8).
package struct TPKT: Hashable, Sendable {
  /// The header's length in bytes.
  package static let headerLength = 4
  /// The longest packet that the length field can name, header included.
  package static let maximumLength = 65535

  /// What the packet carries: one X.224 unit.
  package let payload: [UInt8]

  /// Frames a payload; nil when it is too long for a packet.
  package init?(payload: [UInt8]) {
    guard payload.count <= Self.maximumLength - Self.headerLength else { return nil }
    self.payload = payload
  }

  /// Takes a payload whose length is known to fit.
  private init(checked payload: ArraySlice<UInt8>) {
    self.payload = [UInt8](payload)
  }

  /// The packet's bytes.
  package func encoded() -> [UInt8] {
    let length = Self.headerLength + payload.count
    return [3, 0, UInt8(length >> 8), UInt8(length & 0xFF)] + payload
  }

  /// Reads one packet from the beginning of a stream. The reserved second byte may be anything.
  package static func parse(_ bytes: [UInt8]) -> ParseProgress<TPKT> {
    if let version = bytes.first, version != 3 {
      return .invalid(WireError(.notTPKT, offset: 0, seen: Int(version)))
    }
    guard bytes.count >= headerLength else {
      return .needMore(atLeast: headerLength - bytes.count)
    }
    let length = Int(bytes[2]) << 8 | Int(bytes[3])
    guard length >= headerLength else {
      return .invalid(WireError(.lengthTooSmall, offset: 2, seen: length))
    }
    guard bytes.count >= length else { return .needMore(atLeast: length - bytes.count) }
    return .value(TPKT(checked: bytes[headerLength..<length]), consumed: length)
  }
}
