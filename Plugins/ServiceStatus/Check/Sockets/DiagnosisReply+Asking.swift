private import Glibc
internal import Linux

extension DiagnosisReply {
  /// NETLINK_SOCK_DIAG.
  private static let family: CInt = 4
  /// A kernel that has not answered after so many milliseconds will not.
  private static let patience = 200

  /// Asks the kernel for the listening TCP sockets of both families.
  ///
  /// - Returns: nil where it has no answer, as without its module for it.
  static func ask() -> [Listener]? {
    var reply = DiagnosisReply()
    for family in [CInt(AF_INET), CInt(AF_INET6)] {
      do {
        guard try ask(UInt8(family), &reply) else { return nil }
      } catch {
        return nil
      }
    }
    return reply.listeners
  }

  private static func ask(
    _ addresses: UInt8, _ reply: inout DiagnosisReply
  ) throws(SystemError) -> Bool {
    let type = CInt(SOCK_RAW.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let number = try retrying("socket") { socket(AF_NETLINK, type, family) }
    let owned = Descriptor(adopting: number)
    let question = request(addresses)
    try retrying("send") { send(owned.number, question, question.count, 0) }
    let deadline = MonotonicTime.now().advanced(milliseconds: patience)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while deadline.milliseconds(from: .now()) > 0 {
      var entry = [PollEntry(descriptor: owned.number, read: true)]
      try poll(&entry, milliseconds: deadline.milliseconds(from: .now()))
      guard entry[0].isReadable else { continue }
      let count = try retrying("recv") { recv(owned.number, &buffer, buffer.count, 0) }
      switch reply.take(Array(buffer.prefix(count))) {
      case .more: continue
      case .done: return true
      case .refused: return false
      }
    }
    return false
  }

  /// Struct nlmsghdr and struct inet_diag_req_v2, which asks for all sockets in one state.
  private static func request(_ addresses: UInt8) -> [UInt8] {
    let listening: UInt32 = 1 << 10
    var bytes: [UInt8] = []
    func put(_ number: UInt32) {
      bytes += withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
    put(72)
    // SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP
    bytes += [20, 0, 0x01, 0x03]
    put(1)
    put(0)
    bytes += [addresses, UInt8(IPPROTO_TCP), 0, 0]
    put(listening)
    return bytes + [UInt8](repeating: 0, count: 48)
  }
}
