/// One message of the kernel: a header of 16 bytes and a content (linux/netlink.h).
package struct NetlinkMessage: Sendable {
  /// NLM_F_DUMP_INTR: what is being listed has changed meanwhile.
  private static let interrupted: UInt16 = 0x10

  let type: UInt16
  let flags: UInt16
  /// What follows the header.
  let content: Attributes

  /// The listing cannot be trusted and has to begin anew.
  var isInterrupted: Bool { flags & Self.interrupted != 0 }

  /// Takes apart what one read gave.
  package static func all(in bytes: [UInt8]) -> [NetlinkMessage] {
    var messages: [NetlinkMessage] = []
    var start = 0
    while bytes.count - start >= 16 {
      let length = Int(littleEndian(bytes, start, 4))
      guard length >= 16, length <= bytes.count - start else { break }
      messages.append(
        NetlinkMessage(
          type: UInt16(littleEndian(bytes, start + 4, 2)),
          flags: UInt16(littleEndian(bytes, start + 6, 2)),
          content: Attributes(bytes, start + 16..<start + length)))
      start += min((length + 3) & ~3, bytes.count - start)
    }
    return messages
  }

  private static func littleEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
  }
}

// MARK: - Kinds

extension NetlinkMessage {
  /// NLMSG_DONE ends a listing.
  var isEnd: Bool { type == 3 }

  /// The error number of NLMSG_ERROR, 0 for a plain acknowledgement; nil for other messages.
  var errorNumber: Int32? {
    guard type == 2, content.range.count >= 4 else { return nil }
    let start = content.range.lowerBound
    let raw = UInt32(truncatingIfNeeded: Self.littleEndian(content.bytes, start, 4))
    return 0 &- Int32(bitPattern: raw)
  }

  /// The family and the attributes of a message of nf_tables (struct nfgenmsg).
  var body: (family: UInt8, attributes: Attributes)? {
    guard content.range.count >= 4 else { return nil }
    let range = content.range
    return (
      content.bytes[range.lowerBound],
      Attributes(content.bytes, range.lowerBound + 4..<range.upperBound)
    )
  }
}
