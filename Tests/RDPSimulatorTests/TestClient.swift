import Linux
import RDPSimulator
import RDPWire
import Testing

/// A plain client that waits for each thing, but never for ever.
final class TestClient {
  /// What came, or how the connection ended.
  enum Received: Equatable {
    case bytes([UInt8])
    case closed
    case reset
    case nothing
  }

  /// The longest wait for something that must come, in milliseconds.
  static let patience = 5000

  let socket: Descriptor
  /// A simulator to keep alive as long as the client.
  var held: RDPSimulator?

  init(_ simulator: RDPSimulator) throws {
    socket = try TCPSocket.make(.v4)
    if try TCPSocket.connect(socket, to: simulator.address) == .inProgress {
      try wait(write: true)
    }
    if let number = TCPSocket.pendingError(socket) {
      throw SystemError(call: "connect", number: number)
    }
  }

  /// Waits until the socket is ready; false when the time runs out.
  @discardableResult
  func wait(write: Bool = false, milliseconds: Int = patience) throws -> Bool {
    var entries = [PollEntry(descriptor: socket.number, read: !write, write: write)]
    return try poll(&entries, milliseconds: milliseconds) > 0
  }

  func send(_ bytes: [UInt8]) throws {
    let count = try socket.send(bytes[...])
    try #require(count == bytes.count)
  }

  /// The next bytes or the end.
  func receive(within milliseconds: Int = patience) throws -> Received {
    guard try wait(milliseconds: milliseconds) else { return .nothing }
    do throws(SystemError) {
      switch try socket.read(upTo: 4096) {
      case .bytes(let bytes): return .bytes(bytes)
      case .endOfFile: return .closed
      case .wouldBlock: return .nothing
      }
    } catch {
      let isReset = error.number == 104
      try #require(isReset)
      return .reset
    }
  }

  /// Sends a request and reads the confirm.
  func negotiate(cookie: String? = nil) throws -> ConnectionConfirm {
    try request(cookie: cookie)
    var bytes: [UInt8] = []
    while true {
      guard case .bytes(let more) = try receive() else { throw Ended() }
      bytes += more
      if let confirm = ConnectionConfirm.parse(bytes).value { return confirm }
    }
  }

  /// Sends a request as a current client does.
  func request(cookie: String? = nil) throws {
    let cookie = cookie.flatMap { UserCookie($0) }
    try send(ConnectionRequest(cookie: cookie, protocols: [.tls, .hybrid]).encoded())
  }

  /// The connection ended where an answer was expected.
  struct Ended: Error {}
}

/// Starts a simulator that is stopped when the last reference goes.
func started(_ behaviour: Behaviour) throws -> RDPSimulator {
  let simulator = try RDPSimulator(behaviour: behaviour)
  try simulator.start()
  return simulator
}
