private import Glibc
internal import Linux

/// A connection to the kernel's nf_tables, used by one thread.
///
/// Reading needs the capability CAP_NET_ADMIN; without it the kernel answers EPERM.
struct FilterSocket: ~Copyable {
  /// AF_NETLINK and NETLINK_NETFILTER of linux/netlink.h.
  private static let family: CInt = 16
  private static let netfilter: CInt = 12
  /// The kernel fills as much as a reader takes, up to this.
  private static let readSize = 32_768
  /// How often a listing begins anew because the rules changed.
  private static let attempts = 4
  /// How long one answer may take, in milliseconds.
  private static let patience = 1000

  private let descriptor: Descriptor

  init() throws(SystemError) {
    let type =
      CInt(SOCK_RAW.rawValue) | CInt(SOCK_CLOEXEC.rawValue) | CInt(SOCK_NONBLOCK.rawValue)
    descriptor = Descriptor(
      adopting: try retrying("socket netlink") { socket(Self.family, type, Self.netfilter) })
  }

  /// Asks, and gives every message of the answer.
  ///
  /// - Parameter limit: More bytes than this are refused with E2BIG.
  func ask(_ request: NetlinkRequest, limit: Int) throws(SystemError) -> [NetlinkMessage] {
    for _ in 0..<Self.attempts {
      _ = try descriptor.send(request.message[...])
      if let messages = try answer(limit) { return messages }
    }
    throw SystemError(call: "list the packet filter", number: EAGAIN)
  }

  /// Asks for a list that may be long, and takes as much of it as comes in time.
  ///
  /// - Returns: Its messages, and whether they are all. After a part the socket is of no more use.
  consuming func ask(
    _ request: NetlinkRequest, limit: Int, until deadline: MonotonicTime
  ) throws(SystemError) -> (messages: [NetlinkMessage], isWhole: Bool) {
    for _ in 0..<Self.attempts {
      _ = try descriptor.send(request.message[...])
      var messages: [NetlinkMessage] = []
      switch try collect(&messages, limit, until: deadline) {
      case .whole: return (messages, true)
      case .changed: continue
      case .late: return (messages, false)
      }
    }
    throw SystemError(call: "list the packet filter", number: EAGAIN)
  }

  /// How an answer ended.
  private enum End {
    case whole
    /// The rules changed meanwhile: it has to be asked for again.
    case changed
    case late
  }

  /// One whole answer; nil when it has to be asked for again.
  private func answer(_ limit: Int) throws(SystemError) -> [NetlinkMessage]? {
    var messages: [NetlinkMessage] = []
    return try collect(&messages, limit, until: nil) == .whole ? messages : nil
  }

  /// Takes messages until the answer or the time is over.
  private func collect(
    _ messages: inout [NetlinkMessage], _ limit: Int, until deadline: MonotonicTime?
  ) throws(SystemError) -> End {
    var size = 0
    var isWhole = true
    while true {
      if let deadline, MonotonicTime.now() >= deadline { return .late }
      let bytes = try read()
      size += bytes.count
      guard size <= limit else { throw SystemError(call: "list the packet filter", number: E2BIG) }
      for message in NetlinkMessage.all(in: bytes) {
        isWhole = isWhole && !message.isInterrupted
        if message.isEnd { return isWhole ? .whole : .changed }
        if let number = message.errorNumber {
          guard number != 0 else { return .whole }
          throw SystemError(call: "read the packet filter", number: number)
        }
        messages.append(message)
        // A single answer has no end of its own: it is not marked as one of several.
        if message.flags & 0x2 == 0 { return .whole }
      }
    }
  }

  private func read() throws(SystemError) -> [UInt8] {
    while true {
      if case .bytes(let bytes) = try descriptor.read(upTo: Self.readSize) { return bytes }
      var entry = [PollEntry(descriptor: descriptor.number, read: true)]
      guard try Linux.poll(&entry, milliseconds: Self.patience) > 0 else {
        throw SystemError(call: "read the packet filter", number: ETIMEDOUT)
      }
    }
  }
}
