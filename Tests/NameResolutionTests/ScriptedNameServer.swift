import Glibc
import Linux
import Synchronization

/// A name server on a loopback port of the kernel's choice that says what a script tells it to.
final class ScriptedNameServer: Sendable {
  /// What it does with a question.
  enum Reply: Sendable {
    case addresses([String])
    case code(UInt8)
    case raw([UInt8])
    case silence

    static let noData = Reply.addresses([])
    static let nameUnknown = Reply.code(3)
    static let failure = Reply.code(2)
    static let refusal = Reply.code(5)
  }

  typealias Script = @Sendable (_ name: String, _ family: SocketAddress.Family) -> Reply

  let address: SocketAddress
  private let worker: Worker
  private let thread: pthread_t

  init(_ script: @escaping Script) throws {
    worker = try Worker(script)
    address = worker.address
    thread = try startThread(worker)
  }

  deinit {
    worker.stop.signalEvent()
    pthread_join(thread, nil)
  }

  /// How many questions came.
  var questionCount: Int { worker.count.withLock { $0 } }
}

/// The part that its thread shares.
private final class Worker: Sendable {
  let socket: Descriptor
  let stop: Descriptor
  let address: SocketAddress
  let script: ScriptedNameServer.Script
  let count = Mutex(0)

  init(_ script: @escaping ScriptedNameServer.Script) throws {
    self.script = script
    stop = try Descriptor.event()
    socket = Descriptor(
      adopting: Glibc.socket(AF_INET, CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0))
    let number = socket.number
    let loopback = SocketAddress(family: .v4, bytes: [127, 0, 0, 1], port: 0)
    try retrying("bind") { loopback.withSockaddr { Glibc.bind(number, $0, $1) } }
    address = TCPSocket.localAddress(socket) ?? loopback
  }

  func serve() {
    while true {
      var entries = [stop.number, socket.number].map { PollEntry(descriptor: $0, read: true) }
      _ = try? poll(&entries, milliseconds: nil)
      if entries[0].isReady { return }
      if entries[1].isReady { answerOne() }
    }
  }

  private func answerOne() {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    var packet = [UInt8](repeating: 0, count: 1500)
    let length = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        recvfrom(socket.number, &packet, packet.count, 0, $0, &size)
      }
    }
    guard length > 16, let peer = SocketAddress(storage) else { return }
    count.withLock { $0 += 1 }
    guard let answer = response(to: Array(packet.prefix(length))) else { return }
    _ = peer.withSockaddr { sendto(socket.number, answer, answer.count, 0, $0, $1) }
  }

  private func response(to packet: [UInt8]) -> [UInt8]? {
    var labels: [String] = []
    var offset = 12
    while packet[offset] != 0 {
      let end = offset + 1 + Int(packet[offset])
      labels.append(String(decoding: packet[offset + 1..<end], as: UTF8.self))
      offset = end
    }
    let family: SocketAddress.Family = packet[offset + 2] == 28 ? .v6 : .v4
    let question = Array(packet[12..<offset + 5])
    func header(_ code: UInt8, _ answers: Int) -> [UInt8] {
      [packet[0], packet[1], 0x81, 0x80 | code, 0, 1, 0, UInt8(answers), 0, 0, 0, 0] + question
    }
    switch script(labels.joined(separator: "."), family) {
    case .silence: return nil
    case .code(let code): return header(code, 0)
    case .raw(let bytes): return header(0, 1) + bytes
    case .addresses(let texts):
      let records = texts.compactMap { SocketAddress($0, port: 0) }.filter { $0.family == family }
      return records.reduce(header(0, records.count)) { packet, record in
        packet + [0xC0, 12, 0, family == .v6 ? 28 : 1, 0, 1, 0, 0, 0, 60]
          + [0, UInt8(record.bytes.count)] + record.bytes
      }
    }
  }
}

private func startThread(_ worker: Worker) throws -> pthread_t {
  var thread = pthread_t()
  let context = Unmanaged.passRetained(worker)
  let status = pthread_create(
    &thread, nil,
    { context in
      if let context { Unmanaged<Worker>.fromOpaque(context).takeRetainedValue().serve() }
      return nil
    }, context.toOpaque())
  guard status == 0 else { throw SystemError(call: "pthread_create", number: status) }
  return thread
}
