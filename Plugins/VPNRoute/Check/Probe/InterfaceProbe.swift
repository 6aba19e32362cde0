internal import Linux

/// Connects to one address by several interfaces at once. Nothing is sent on a connection.
struct InterfaceProbe {
  /// How long all of it may take, in milliseconds.
  static let patience = 1500

  let address: SocketAddress
  var cancelDescriptor: CInt?

  /// Makes all trials; nil when the run was cancelled.
  func run(_ trials: [InterfaceTrial], milliseconds: Int) -> [InterfaceTrial]? {
    var trials = trials
    let end = MonotonicTime.now().advanced(milliseconds: min(milliseconds, Self.patience))
    var pending = trials.enumerated().compactMap { index, trial in
      start(trial).map { (index: index, socket: $0) }
    }
    while !pending.isEmpty {
      let left = end.milliseconds(from: .now())
      guard left > 0 else { break }
      var entries = [PollEntry(descriptor: cancelDescriptor ?? -1, read: true)]
      entries += pending.map { PollEntry(descriptor: $0.socket.number, write: true) }
      guard (try? poll(&entries, milliseconds: left)) != nil else { break }
      if entries[0].isReady { return nil }
      for place in pending.indices.reversed() where entries[place + 1].isReady {
        if pending[place].socket.isOpen { trials[pending[place].index].outcome = .open }
        pending.remove(at: place)
      }
    }
    return trials
  }

  /// Begins to connect; nil when that fails at once.
  private func start(_ trial: InterfaceTrial) -> Attempt? {
    guard let socket = try? TCPSocket.make(address.family) else { return nil }
    do {
      if let name = trial.interface { try TCPSocket.bind(socket, toInterface: name) }
      _ = try TCPSocket.connect(socket, to: address)
      return Attempt(socket)
    } catch {
      return nil
    }
  }
}

/// A connection that is being made.
private final class Attempt {
  private let socket: Descriptor

  init(_ socket: consuming Descriptor) {
    self.socket = socket
  }

  var number: CInt { socket.number }

  var isOpen: Bool { TCPSocket.pendingError(socket) == nil }
}
