/// The eight bytes of a negotiation structure (MS-RDPBCGR 2.2.1.1.1, 2.2.1.2.1, 2.2.1.2.2).
struct NegotiationStructure: Hashable, Sendable {
  /// The kinds of structure, by their first byte.
  enum Kind: UInt8, Hashable, Sendable {
    case request = 1
    case response = 2
    case failure = 3
  }

  /// Every structure's length, which it also names itself.
  static let length = 8

  /// The kind of structure.
  let kind: Kind
  /// The sender's flags.
  let flags: UInt8
  /// Protocols or failure code.
  let value: UInt32

  /// Makes a structure.
  init(_ kind: Kind, flags: UInt8 = 0, value: UInt32) {
    self.kind = kind
    self.flags = flags
    self.value = value
  }

  /// Reads a structure that starts a slice.
  ///
  /// - Parameters:
  ///   - bytes: The structure and whatever follows it.
  ///   - allowed: The kinds that may stand here.
  ///   - offset: Where the slice lies in the packet, for errors.
  init(_ bytes: ArraySlice<UInt8>, allowed: Set<Kind>, offset: Int) throws(WireError) {
    let bytes = [UInt8](bytes.prefix(Self.length))
    guard bytes.count == Self.length else {
      throw WireError(.wrongNegotiationLength, offset: offset, seen: bytes.count)
    }
    guard let kind = Kind(rawValue: bytes[0]), allowed.contains(kind) else {
      throw WireError(.unexpectedNegotiation, offset: offset, seen: Int(bytes[0]))
    }
    let length = Int(bytes[2]) | Int(bytes[3]) << 8
    guard length == Self.length else {
      throw WireError(.wrongNegotiationLength, offset: offset + 2, seen: length)
    }
    self.kind = kind
    flags = bytes[1]
    value = (4..<8).reversed().reduce(0) { $0 << 8 | UInt32(bytes[$1]) }
  }

  /// The structure's bytes.
  func encoded() -> [UInt8] {
    let little = (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    return [kind.rawValue, flags, UInt8(Self.length), 0] + little
  }
}
