import Glibc
import Linux

/// A listener on port 3389 of a node that plays a script.
final class Responder {
  private let ended: Shared

  /// What the thread and its owner share; the descriptor only counts.
  private final class Shared: Sendable {
    let event: Descriptor

    init() throws {
      event = try Descriptor.event()
    }
  }

  /// Starts it and returns when it listens.
  init(_ script: Script, on node: Node) throws {
    let shared = try Shared()
    ended = shared
    let namespace = node.namespace("net")
    let answer = try Shared()
    OwnThread.start {
      do {
        try Node.enterNetwork(namespace)
        let anywhere = [UInt8](repeating: 0, count: 16)
        let address = SocketAddress(family: .v6, bytes: anywhere, port: 3389)
        let listener = try TCPSocket.listen(on: address)
        answer.event.signalEvent()
        try Self.serve(listener, script, until: shared.event.number)
      } catch {
        // The owner sees that nothing listens
      }
    }
    var entries = [PollEntry(descriptor: answer.event.number, read: true)]
    guard try Linux.poll(&entries, milliseconds: 5_000) == 1 else {
      throw LabError("the responder does not listen on \(node.name)")
    }
  }

  deinit {
    ended.event.signalEvent()
  }

  private static func serve(
    _ listener: borrowing Descriptor, _ script: Script, until event: CInt
  ) throws {
    while true {
      var entries = [listener.number, event].map { PollEntry(descriptor: $0, read: true) }
      try Linux.poll(&entries, milliseconds: nil)
      if entries[1].isReady { return }
      guard let connection = try TCPSocket.accept(listener) else { continue }
      let number = connection.release()
      OwnThread.start { try? play(script, Descriptor(adopting: number)) }
    }
  }

  private static func play(_ script: Script, _ connection: consuming Descriptor) throws {
    var entries = [PollEntry(descriptor: connection.number, read: true)]
    try Linux.poll(&entries, milliseconds: 30_000)
    _ = try connection.read(upTo: 1_000)
    guard case .answer(let bytes) = script else { return }
    _ = try connection.send(bytes[...])
    try Linux.poll(&entries, milliseconds: 30_000)
  }
}

extension Step {
  /// A scripted answer on the port of Remote Desktop.
  static func responder(_ script: Script) -> Step {
    Step { $0.kept.append(try Responder(script, on: $0.server)) }
  }

  /// The confirmation with failure 5 as FreeRDP's server sends it: NLA is required.
  static let failureFive = Step.responder(
    .answer([3, 0, 0, 0x13, 0x0e, 0xd0, 0, 0, 0, 0, 0, 3, 0, 8, 0, 5, 0, 0, 0]))
}
