internal import Linux

/// The kernel's answer to a question for listening sockets (sock_diag(7)).
struct DiagnosisReply: Hashable, Sendable {
  /// How one datagram of the answer ends.
  enum End: Hashable, Sendable {
    /// More datagrams follow.
    case more
    case done
    /// The kernel refuses, with this error number.
    case refused(Int32)
  }

  /// More sockets are not kept.
  static let limit = 8192

  private(set) var listeners: [Listener] = []

  /// Takes one datagram in.
  ///
  /// - Returns: Whether it was the last.
  mutating func take(_ bytes: [UInt8]) -> End {
    var place = 0
    while let length = Self.number32(bytes, place), length >= Self.headerSize,
      place + Int(length) <= bytes.count, let kind = Self.number16(bytes, place + 4)
    {
      let body = Array(bytes[(place + Int(Self.headerSize))..<(place + Int(length))])
      switch kind {
      case Self.doneKind: return .done
      case Self.errorKind:
        let code = Self.number32(body, 0) ?? 0
        return .refused(-Int32(bitPattern: code))
      case Self.socketKind:
        if listeners.count < Self.limit, let listener = Self.listener(body) {
          listeners.append(listener)
        }
      default: break
      }
      place += Self.aligned(Int(length))
    }
    return .more
  }

  // NLMSG_ERROR, NLMSG_DONE, SOCK_DIAG_BY_FAMILY.
  private static let errorKind: UInt16 = 2
  private static let doneKind: UInt16 = 3
  private static let socketKind: UInt16 = 20
  /// The size of struct nlmsghdr.
  private static let headerSize: UInt32 = 16
  /// The size of struct inet_diag_msg.
  private static let socketSize = 72
  /// The states' number of a listening socket (TCP_LISTEN).
  private static let listening: UInt8 = 10
  /// INET_DIAG_SKV6ONLY.
  private static let v6OnlyAttribute: UInt16 = 11

  /// Reads struct inet_diag_msg and the attributes behind it.
  private static func listener(_ body: [UInt8]) -> Listener? {
    guard body.count >= socketSize, body[1] == listening,
      let waiting = number32(body, 56), let limit = number32(body, 60),
      let user = number32(body, 64), let inode = number32(body, 68)
    else { return nil }
    let port = UInt16(body[4]) << 8 | UInt16(body[5])
    let address: SocketAddress
    switch body[0] {
    // AF_INET and AF_INET6.
    case 2: address = SocketAddress(family: .v4, bytes: Array(body[8..<12]), port: port)
    case 10: address = SocketAddress(family: .v6, bytes: Array(body[8..<24]), port: port)
    default: return nil
    }
    return Listener(
      address: address, isV6Only: isV6Only(Array(body[socketSize...])), waiting: waiting,
      limit: limit, user: user, inode: UInt64(inode))
  }

  private static func isV6Only(_ attributes: [UInt8]) -> Bool {
    var place = 0
    while let length = number16(attributes, place), length >= 4,
      place + Int(length) <= attributes.count, let kind = number16(attributes, place + 2)
    {
      if kind == v6OnlyAttribute, length > 4 { return attributes[place + 4] != 0 }
      place += aligned(Int(length))
    }
    return false
  }

  private static func aligned(_ length: Int) -> Int { (length + 3) & ~3 }

  private static func number16(_ bytes: [UInt8], _ place: Int) -> UInt16? {
    guard place >= 0, place + 2 <= bytes.count else { return nil }
    return bytes[place..<(place + 2)].reversed().reduce(0) { $0 << 8 | UInt16($1) }
  }

  private static func number32(_ bytes: [UInt8], _ place: Int) -> UInt32? {
    guard place >= 0, place + 4 <= bytes.count else { return nil }
    return bytes[place..<(place + 4)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
