/// A question to nf_tables, as the kernel wants it (linux/netfilter/nf_tables.h).
struct NetlinkRequest: Hashable, Sendable {
  /// What is asked for, by the kernel's number of the command.
  enum Subject: UInt16 {
    case tables = 1
    case chains = 4
    case rules = 7
    case sets = 10
    case setElements = 13
  }

  /// NFNL_SUBSYS_NFTABLES, the upper byte of the type.
  static let subsystem: UInt16 = 10 << 8
  /// NLM_F_REQUEST and NLM_F_DUMP.
  private static let request: UInt16 = 0x1
  private static let dump: UInt16 = 0x300

  private var bytes: [UInt8]

  /// - Parameters:
  ///   - isList: Everything that fits is wanted, not one thing.
  ///   - family: The number of the tables' family; 0 for all.
  init(_ subject: Subject, isList: Bool, family: UInt8) {
    let flags = Self.request | (isList ? Self.dump : 0)
    bytes = [0, 0, 0, 0] + Self.native(Self.subsystem | subject.rawValue) + Self.native(flags)
    // Sequence and port: one question at a time, and the kernel knows the socket. Then nfgenmsg.
    bytes += [1, 0, 0, 0, 0, 0, 0, 0] + [family, 0, 0, 0]
  }

  /// Adds an attribute.
  mutating func add(_ type: UInt16, _ content: [UInt8]) {
    bytes += Self.native(UInt16(truncatingIfNeeded: content.count + 4)) + Self.native(type)
    bytes += content + [UInt8](repeating: 0, count: (4 - content.count % 4) % 4)
  }

  /// Adds a text with its end; the kernel takes no longer name than 255 bytes.
  mutating func add(_ type: UInt16, text: String) {
    add(type, Array(text.utf8.prefix(255)) + [0])
  }

  /// The whole message.
  var message: [UInt8] {
    let length = UInt32(bytes.count)
    return (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * UInt32($0))) }
      + bytes.dropFirst(4)
  }

  private static func native(_ number: UInt16) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8)]
  }
}
