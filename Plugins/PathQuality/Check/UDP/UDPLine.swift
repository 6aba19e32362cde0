internal import Linux
internal import RDPWire

/// One socket of the UDP transport, and the datagrams sent on it.
final class UDPLine {
  /// The most datagrams that are read at once.
  private static let readLimit = 16

  /// Connected, with its error queue on.
  private let socket: Descriptor
  private let family: SocketAddress.Family
  /// The numbers of the datagrams sent: true for full-size ones.
  private var sent: [UInt32: Bool] = [:]
  /// The numbers of the datagrams that were answered.
  private(set) var answered: Set<UInt32> = []
  /// A router or the host said that the port cannot be reached.
  private(set) var notice: ICMPError?

  init(to address: SocketAddress) throws(SystemError) {
    family = address.family
    socket = try DatagramSocket.open(to: address)
    socket.forbidFragments(family)
  }

  var number: CInt { socket.number }

  /// Sends a SYN with a number of its own.
  func send(_ version: UDPVersion?, isPadded: Bool = true) throws(SystemError) {
    let syn = UDPSyn(sequence: .random(in: 1...UInt32.max), version: version)
    sent[syn.sequence] = isPadded
    _ = try socket.send(syn.encoded(isPadded: isPadded)[...])
  }

  /// Takes whatever has come.
  func receive() {
    while let entry = SocketErrorQueue.takeEntry(from: socket, family: family) {
      if let error = entry.error, error.meaning != .other { notice = error }
    }
    for _ in 0..<Self.readLimit {
      guard case .bytes(let bytes) = try? socket.read(upTo: 2048) else { return }
      if let answer = try? UDPSynAnswer(bytes), sent[answer.acknowledged] != nil {
        answered.insert(answer.acknowledged)
      }
    }
  }

  var isAnswered: Bool { !answered.isEmpty }
  var isRefused: Bool { notice != nil }

  /// How many full-size datagrams were sent, and how many of them not answered.
  var full: LossCount {
    let numbers = sent.filter(\.value).keys
    return LossCount(sent: numbers.count, lost: numbers.count { !answered.contains($0) })
  }

  /// A small datagram was answered.
  var isSmallAnswered: Bool { sent.contains { !$0.value && answered.contains($0.key) } }
}
