internal import CRDPCheck
private import Glibc
internal import Linux
internal import PluginKit
internal import RDPWire

/// Asks a server once for TLS without Network Level Authentication.
///
/// One connection with one packet; it is made only where the answer decides whether a client fits.
enum InsistenceProbe {
  /// How long the connection and the answer may take together, in milliseconds.
  private static let patience = 3000
  /// The longest answer that is read: the structure has 19 bytes.
  private static let answerLimit = 1024

  /// Whether the server refuses; nil where it did not answer as the specification has it.
  static func ask(_ address: String, _ port: Int64, _ run: Run) -> Bool? {
    guard let port = UInt16(exactly: port), let address = SocketAddress(address, port: port) else {
      return nil
    }
    let time = min(patience, run.timeLeftMilliseconds - 200)
    guard let bytes = try? exchange(address, time, run.cancelDescriptor) else { return nil }
    return insists(bytes)
  }

  /// What an answer means: failure 5 or a chosen protocol (MS-RDPBCGR 2.2.1.2).
  static func insists(_ bytes: [UInt8]) -> Bool? {
    switch ConnectionConfirm.parse(bytes).value?.answer {
    case .failure(.hybridRequired): true
    case .selected: false
    default: nil
    }
  }

  private static func exchange(
    _ address: SocketAddress, _ milliseconds: Int, _ cancel: CInt?
  ) throws(SystemError) -> [UInt8] {
    let deadline = MonotonicTime.now().advanced(milliseconds: max(0, milliseconds))
    let socket = try TCPSocket.make(address.family)
    if try TCPSocket.connect(socket, to: address) == .inProgress {
      try wait(PollEntry(descriptor: socket.number, write: true), cancel, deadline)
    }
    if let number = TCPSocket.pendingError(socket) {
      throw SystemError(call: "connect", number: number)
    }
    _ = try socket.send(ConnectionRequest(protocols: .tls).encoded()[...])
    var bytes: [UInt8] = []
    while case .needMore = ConnectionConfirm.parse(bytes), bytes.count < answerLimit {
      try wait(PollEntry(descriptor: socket.number, read: true), cancel, deadline)
      guard case .bytes(let part) = try socket.read(upTo: answerLimit) else { break }
      bytes += part
    }
    return bytes
  }

  /// Waits for one descriptor; throws when the time is up or the host asks to stop.
  private static func wait(
    _ entry: PollEntry, _ cancel: CInt?, _ deadline: MonotonicTime
  ) throws(SystemError) {
    var entries = [entry] + (cancel.map { [PollEntry(descriptor: $0, read: true)] } ?? [])
    try poll(&entries, milliseconds: max(0, deadline.milliseconds(from: .now())))
    guard entries[0].isReady, !(entries.count > 1 && entries[1].isReady) else {
      throw SystemError(call: "wait", number: ETIMEDOUT)
    }
  }
}
