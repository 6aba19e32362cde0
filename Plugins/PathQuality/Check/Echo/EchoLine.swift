private import Glibc
internal import Linux

/// The socket of one series, and what came back on it.
final class EchoLine {
  /// The largest packet that is ever tried: Ethernet's.
  static let mostBytes = 1500
  /// The most pings of one series, whatever its pacing says.
  static let limit = 200

  /// Nil where none is allowed.
  private let socket: EchoSocket?
  /// When the series began.
  private let begin = MonotonicTime.now()
  /// What was sent and what came of it.
  private(set) var train: EchoTrain
  /// The largest packet that this machine's own link carries, at most Ethernet's.
  let largest: Int

  /// Opens the socket, if that is allowed.
  init(to address: SocketAddress) {
    train = EchoTrain(address.family)
    do {
      let socket = try EchoSocket(to: address, identifier: .random(in: 0...UInt16.max))
      socket.descriptor.forbidFragments(address.family)
      let believed = socket.descriptor.believedMTU(address.family)
      largest = min(believed ?? Self.mostBytes, Self.mostBytes) & ~1
      self.socket = socket
    } catch {
      train.refusal = error
      largest = Self.mostBytes
      socket = nil
    }
  }

  /// Microseconds since the beginning.
  var now: Int { MonotonicTime.now().microseconds(since: begin) }

  /// Pings may be sent and do leave.
  var isUsable: Bool {
    socket != nil && train.failure == nil && train.echoes.count < Self.limit
  }

  /// The descriptor to wait for.
  var number: CInt { socket?.descriptor.number ?? -1 }

  /// Sends one ping.
  func send(_ bytes: Int) {
    guard let socket else { return }
    let place = train.echoes.count
    train.echoes.append(Echo(bytes: bytes, sentAt: now))
    do throws(SystemError) {
      do throws(SystemError) {
        try socket.send(sequence: UInt16(place), packetSize: bytes)
      } catch {
        // The error may be that of a message about an earlier ping, which is told only once.
        guard error.number != EMSGSIZE else { throw error }
        receive()
        try socket.send(sequence: UInt16(place), packetSize: bytes)
      }
    } catch {
      train.echoes[place].isKeptBack = true
      if error.number != EMSGSIZE { train.failure = error }
    }
  }

  /// Takes all answers and messages that are there.
  func receive() {
    guard let socket else { return }
    let time = now
    while let notice = socket.takeNotice() {
      note(notice.sequence) { $0.notice = notice.error }
    }
    // An error here belongs to a message, which was or will be read from the queue.
    while let sequence = (try? socket.takeAnswer()) ?? nil {
      note(sequence) { $0.roundTrip = time - $0.sentAt }
    }
  }

  /// Changes the ping of a number, once.
  private func note(_ sequence: UInt16, _ change: (inout Echo) -> Void) {
    let place = Int(sequence)
    guard train.echoes.indices.contains(place), train.echoes[place].isOpen else { return }
    change(&train.echoes[place])
  }
}
