/// A connection unit of X.224 class 0 (section 13.3 and 13.4), as RDP uses it.
struct X224Unit: Hashable, Sendable {
  /// The kinds of unit that open a connection.
  enum Code: UInt8, Hashable, Sendable {
    case connectionRequest = 0xE0
    case connectionConfirm = 0xD0
  }

  /// The fixed part's length, without the length indicator itself.
  static let fixedLength = 6
  /// The largest variable part that the length indicator (1…254) can cover.
  static let maximumVariableLength = 254 - fixedLength
  /// Bytes of a whole packet that come before the variable part.
  static let variableOffset = TPKT.headerLength + 1 + fixedLength

  /// The kind of unit.
  let code: Code
  /// The sender's number for the connection. Windows confirms with 0x1234.
  let source: UInt16
  /// What follows the fixed part: cookie and negotiation structures.
  let variable: [UInt8]

  /// Cuts a variable part that is too long; callers bound theirs.
  init(_ code: Code, source: UInt16 = 0, variable: [UInt8]) {
    self.code = code
    self.source = source
    self.variable = [UInt8](variable.prefix(Self.maximumVariableLength))
  }

  /// Reads a packet's payload. Bytes behind the length indicator's reach are ignored.
  init(_ packet: TPKT, expecting code: Code) throws(WireError) {
    let bytes = packet.payload
    let indicator = Int(bytes.first ?? 0)
    guard indicator >= Self.fixedLength else {
      throw WireError(.lengthTooSmall, offset: TPKT.headerLength, seen: indicator)
    }
    guard indicator < bytes.count else {
      throw WireError(.lengthTooLarge, offset: TPKT.headerLength, seen: indicator)
    }
    // The low four bits are the credit of other classes.
    guard bytes[1] & 0xF0 == code.rawValue else {
      throw WireError(.unexpectedUnit, offset: TPKT.headerLength + 1, seen: Int(bytes[1]))
    }
    self.code = code
    source = UInt16(bytes[4]) << 8 | UInt16(bytes[5])
    variable = [UInt8](bytes.prefix(1 + indicator).dropFirst(1 + Self.fixedLength))
  }

  /// The whole packet's bytes, with its TPKT header.
  func encoded() -> [UInt8] {
    let length = TPKT.headerLength + 1 + Self.fixedLength + variable.count
    let header: [UInt8] = [3, 0, UInt8(length >> 8), UInt8(length & 0xFF)]
    let fixed: [UInt8] = [
      UInt8(Self.fixedLength + variable.count), code.rawValue, 0, 0, UInt8(source >> 8),
      UInt8(source & 0xFF), 0,
    ]
    return header + fixed + variable
  }
}
