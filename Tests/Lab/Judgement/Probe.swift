private import Glibc
import Linux

/// Plain looks from the client's network. Each blocks and belongs on a thread of its own.
enum Probe {
  /// Connects and says what came of it; the caller's thread must be in the right network.
  static func connect(_ address: SocketAddress, clamped: Bool = false) throws -> ConnectOutcome {
    let socket = try open(address, clamped: clamped)
    return socket.outcome
  }

  /// A connection, or what stood in its way.
  struct Connection: ~Copyable {
    let socket: Descriptor
    let outcome: ConnectOutcome
  }

  /// Connects, waiting as long as the kernel needs to ask for a neighbour in vain.
  static func open(_ address: SocketAddress, clamped: Bool = false) throws -> Connection {
    let socket = try TCPSocket.make(address.family)
    if clamped { TCPSocket.setMaximumSegment(socket, bytes: 1200) }
    do {
      if try TCPSocket.connect(socket, to: address) == .connected {
        return Connection(socket: socket, outcome: .open)
      }
    } catch {
      return Connection(socket: socket, outcome: outcome(error.number))
    }
    var entries = [PollEntry(descriptor: socket.number, write: true)]
    if try Linux.poll(&entries, milliseconds: 4_000) == 0 {
      return Connection(socket: socket, outcome: .silent)
    }
    let error = TCPSocket.pendingError(socket)
    return Connection(socket: socket, outcome: error == nil ? .open : outcome(error))
  }

  private static func outcome(_ error: CInt?) -> ConnectOutcome {
    switch error {
    case ECONNREFUSED: .refused
    case EHOSTUNREACH: .hostUnreachable
    case ENETUNREACH: .netUnreachable
    case let error: .failed(error ?? 0)
    }
  }
}

// MARK: - Negotiation

extension Probe {
  /// The first request of a Remote Desktop client that offers SSL, HYBRID and HYBRID_EX.
  static let request: [UInt8] = [
    3, 0, 0, 19, 14, 0xe0, 0, 0, 0, 0, 0, 1, 0, 8, 0, 0x0b, 0, 0, 0,
  ]

  /// Sends the request on an open connection and reads the 19 bytes of the answer.
  static func negotiate(_ socket: borrowing Descriptor) throws -> NegotiationReply {
    _ = try socket.send(request[...])
    var entries = [PollEntry(descriptor: socket.number, read: true)]
    if try Linux.poll(&entries, milliseconds: 3_000) == 0 { return .silent }
    let bytes: [UInt8]
    do {
      guard case .bytes(let read) = try socket.read(upTo: 19) else { return .closed }
      bytes = read
    } catch {
      return .closed
    }
    guard bytes.count == 19, bytes[0] == 3, bytes[5] == 0xd0 else { return .other }
    switch bytes[11] {
    case 2: return .selects(bytes[15])
    case 3: return .fails(bytes[15])
    default: return .other
    }
  }
}

// MARK: - Names

extension Probe {
  /// Asks a name server for a name's IPv4 address.
  static func ask(_ server: SocketAddress, _ name: String) throws -> NameReply {
    let number = socket(server.familyNumber, CInt(SOCK_DGRAM.rawValue), 0)
    guard number >= 0 else { throw SystemError.last("socket") }
    let descriptor = Descriptor(adopting: number)
    _ = server.withSockaddr { Glibc.connect(number, $0, $1) }
    var entries = [PollEntry(descriptor: number, read: true)]
    do {
      _ = try descriptor.send(question(name)[...])
      if try Linux.poll(&entries, milliseconds: 1_500) == 0 { return .silent }
      guard case .bytes(let bytes) = try descriptor.read(upTo: 512), bytes.count >= 12 else {
        return .silent
      }
      return .code(bytes[3] & 0x0f)
    } catch {
      return .unreachable
    }
  }

  private static func question(_ name: String) -> [UInt8] {
    let labels = name.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + $0.utf8 }
    return [0x1a, 0xb0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0] + labels + [0, 0, 1, 0, 1]
  }
}
