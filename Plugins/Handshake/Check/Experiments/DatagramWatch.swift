internal import Linux

/// Sends one UDP datagram and collects what routers and the host say about it.
final class DatagramWatch: Watch {
  /// Connected to the address, with its error queue on.
  private let socket: Descriptor
  /// The address's family, by which messages are read.
  private let family: SocketAddress.Family
  /// An answer or a message has come.
  private var isFinished = false
  /// Messages about the datagram.
  private(set) var notices: [ICMPError] = []
  /// The host itself sent a datagram back.
  private(set) var isAnswered = false

  /// - Throws: What the system refused, for example for want of a route.
  init(to address: SocketAddress) throws(SystemError) {
    family = address.family
    socket = try DatagramSocket.open(to: address)
    _ = try socket.send([0])
  }

  /// The socket, until something has come.
  var watched: CInt? { isFinished ? nil : socket.number }

  /// Most hosts never answer: nobody waits for it.
  var isSettled: Bool { true }

  /// Takes messages or an answer, and looks no further.
  func ready() {
    isFinished = true
    while let notice = SocketErrorQueue.take(from: socket, family: family) {
      notices.append(notice)
    }
    if case .bytes = try? socket.read(upTo: 2048) { isAnswered = true }
  }
}
