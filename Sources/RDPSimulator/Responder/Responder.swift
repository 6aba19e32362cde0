internal import Linux
private import Synchronization

/// The loop of a simulated server. One thread runs it; nobody else touches it meanwhile.
final class Responder {
  /// The most connections at once; others wait in the kernel's queue.
  private static let capacity = 256
  /// How long accepting rests when the kernel refuses it, in milliseconds.
  private static let rest = 50

  /// The listening socket.
  private let listener: Descriptor
  /// What every connection meets.
  private let behaviour: Behaviour
  /// The TLS settings of all connections.
  private let context: TLSContext
  /// The connections that are open.
  private var connections: [Connection] = []
  /// How many connections there have been.
  private var accepted = 0
  /// Nothing is accepted before this moment.
  private var acceptsAgainAt = MonotonicTime(nanoseconds: 0)

  /// Takes over a listening socket.
  init(adopting listener: consuming Descriptor, behaviour: Behaviour, context: TLSContext) {
    self.listener = listener
    self.behaviour = behaviour
    self.context = context
  }

  /// Serves until it is told to end, and counts what it accepts.
  func serve(_ signals: ServerSignals) {
    while true {
      var now = MonotonicTime.now()
      var entries = pollEntries(signals.ending.number, at: now)
      guard (try? poll(&entries, milliseconds: timeout(at: now))) != nil else { return }
      if entries[0].isReady { return }
      now = MonotonicTime.now()
      if entries[1].isReadable { accept(at: now, signals) }
      connections = connections.filter { $0.advance(at: now) }
    }
  }

  /// What to wait for: the end, new connections, then each open one.
  private func pollEntries(_ ending: CInt, at now: MonotonicTime) -> [PollEntry] {
    let accepts = connections.count < Self.capacity && now >= acceptsAgainAt
    return [
      PollEntry(descriptor: ending, read: true),
      PollEntry(descriptor: accepts ? listener.number : -1, read: true),
    ] + connections.map { $0.pollEntry(at: now) }
  }

  /// Milliseconds until a connection, or accepting, has to go on; nil when none has to.
  private func timeout(at now: MonotonicTime) -> Int? {
    var moments = connections.map { $0.wakesAt(now) }
    if now < acceptsAgainAt { moments.append(acceptsAgainAt) }
    return moments.min()?.milliseconds(from: now)
  }

  /// Accepts what waits.
  private func accept(at now: MonotonicTime, _ signals: ServerSignals) {
    while connections.count < Self.capacity {
      do throws(SystemError) {
        guard let socket = try TCPSocket.accept(listener) else { return }
        TCPSocket.setNoDelay(socket)
        accepted += 1
        signals.accepted.store(accepted, ordering: .relaxed)
        connections.append(
          Connection(
            adopting: socket, number: accepted, behaviour: behaviour, context: context, now: now))
      } catch {
        // Most likely out of descriptors, which stays readable: do not spin.
        acceptsAgainAt = now.advanced(milliseconds: Self.rest)
        return
      }
    }
  }
}
