private import Glibc
internal import Linux
internal import RDPWire

/// A UDP port of Remote Desktop on loopback that begins connections as it is told, and no more.
package final class UDPSimulator: Sendable {
  /// The port that the kernel picked.
  package let port: UInt16
  /// Readable when the thread must end.
  private let ending: SharedDescriptor
  /// Readable when it has ended.
  private let ended: SharedDescriptor

  /// Binds a port and answers from then on.
  package init(_ behaviour: UDPBehaviour) throws {
    let socket = try Self.bind()
    port = socket.port
    let (ending, ended) = (SharedDescriptor(try .event()), SharedDescriptor(try .event()))
    (self.ending, self.ended) = (ending, ended)
    let number = socket.number
    // Never joined: it says when it is done, and holds nothing but the descriptors.
    _ = try ServerThread {
      Self.serve(Descriptor(adopting: number), behaviour, until: ending.number)
      var one: UInt64 = 1
      _ = write(ended.number, &one, MemoryLayout<UInt64>.size)
    }
  }

  deinit {
    stop()
  }

  /// Gives the port up, and waits until it is.
  package func stop() {
    var one: UInt64 = 1
    _ = write(ending.number, &one, MemoryLayout<UInt64>.size)
    var entries = [PollEntry(descriptor: ended.number, read: true)]
    _ = try? poll(&entries, milliseconds: 5_000)
  }

  /// A bound socket, which the caller owns.
  private static func bind() throws(SystemError) -> (number: CInt, port: UInt16) {
    let kind =
      CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_NONBLOCK.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    let socket = Descriptor(adopting: try retrying("socket") { Glibc.socket(AF_INET, kind, 0) })
    let address = SocketAddress(family: .v4, bytes: [127, 0, 0, 1], port: 0)
    let number = socket.number
    try retrying("bind") { address.withSockaddr { Glibc.bind(number, $0, $1) } }
    let port = TCPSocket.localAddress(socket)?.port ?? 0
    return (socket.release(), port)
  }

  private static func serve(
    _ socket: consuming Descriptor, _ behaviour: UDPBehaviour, until ending: CInt
  ) {
    var count = 0
    while true {
      var entries = [socket.number, ending].map { PollEntry(descriptor: $0, read: true) }
      guard (try? poll(&entries, milliseconds: nil)) != nil, !entries[1].isReady else { return }
      receive(socket.number) { datagram in
        count += 1
        return answer(datagram, count, behaviour)
      }
    }
  }

  /// Takes one datagram and sends its answer back.
  private static func receive(_ socket: CInt, _ answer: ([UInt8]) -> [UInt8]?) {
    var bytes = [UInt8](repeating: 0, count: 2048)
    var sender = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    withUnsafeMutablePointer(to: &sender) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { sender in
        let count = recvfrom(socket, &bytes, bytes.count, 0, sender, &length)
        guard count > 0, let reply = answer(Array(bytes.prefix(count))) else { return }
        _ = sendto(socket, reply, reply.count, 0, sender, length)
      }
    }
  }

  /// What is sent back, if anything.
  private static func answer(
    _ datagram: [UInt8], _ count: Int, _ behaviour: UDPBehaviour
  ) -> [UInt8]? {
    guard datagram.count >= 16, datagram.prefix(4).allSatisfy({ $0 == 0xFF }) else { return nil }
    let sequence = datagram[8..<12].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let namesVersion = datagram[6] & 0x10 != 0
    let whole = UDPSynAnswer(
      acknowledged: sequence, sequence: 0x42, version: namesVersion ? .two : nil
    ).encoded()
    switch behaviour {
    case .answer: return whole
    case .answerFirstVersion: return namesVersion ? nil : whole
    case .answerSmallOnly: return datagram.count < 1132 ? whole : nil
    case .answerEvery(let every): return (count - 1) % max(1, every) == 0 ? whole : nil
    case .garbage: return [UInt8](repeating: 0x5A, count: 99)
    case .silent: return nil
    }
  }
}
