/// One message of a datagram: its header's numbers and what stands behind the header.
struct NetlinkMessage: Hashable, Sendable {
  let type: UInt16
  let flags: UInt16
  let sequence: UInt32
  let payload: [UInt8]

  /// The bytes of a header.
  private static let headerSize = 16

  /// Takes a datagram apart; what follows a broken header is left out.
  static func split(_ datagram: [UInt8]) -> [NetlinkMessage] {
    var messages: [NetlinkMessage] = []
    var place = 0
    while let length = datagram.number(at: place, UInt32.self).map(Int.init),
      length >= headerSize, length <= datagram.count - place,
      let type = datagram.number(at: place + 4, UInt16.self),
      let flags = datagram.number(at: place + 6, UInt16.self),
      let sequence = datagram.number(at: place + 8, UInt32.self)
    {
      let payload = Array(datagram[(place + headerSize)..<(place + length)])
      messages.append(
        NetlinkMessage(type: type, flags: flags, sequence: sequence, payload: payload))
      place += (length + 3) & ~3
    }
    return messages
  }

  /// The error number of an NLMSG_ERROR, above 0, or 0 for an acknowledgement.
  var errorNumber: CInt? {
    guard type == NetlinkNumber.error, let value = payload.number(at: 0, Int32.self) else {
      return nil
    }
    return value == .min ? .max : abs(value)
  }
}

extension [UInt8] {
  /// The integer in the memory's order of bytes at a place; nil where the bytes end before.
  func number<Number: FixedWidthInteger>(at place: Int, _: Number.Type) -> Number? {
    let size = MemoryLayout<Number>.size
    guard place >= 0, place <= count - size else { return nil }
    return withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Number.self) }
  }
}
