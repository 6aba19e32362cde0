internal import Linux

/// Looks on the link for the host's answers: a filter of this machine may keep the port's own from
/// it, and their headers tell how far they have come.
final class AnswerWatch: Watch {
  /// Nil when this user may not look.
  private let tap: PacketTap?
  private let address: SocketAddress
  /// Why nobody could look; nil when somebody did.
  let refusal: SystemError?
  /// The port accepted a connection.
  private(set) var hasAnswered = false
  private(set) var distances = AnswerDistances()

  init(from address: SocketAddress) {
    self.address = address
    do throws(SystemError) {
      tap = try PacketTap(address.family)
      refusal = nil
    } catch {
      tap = nil
      refusal = error
    }
  }

  var watched: CInt? { tap?.descriptor.number }

  /// Whether an answer comes is up to the port's own attempt.
  var isSettled: Bool { true }

  func ready() {
    for packet in tap?.take(from: address) ?? [] { note(packet) }
  }

  private func note(_ packet: HeardPacket) {
    if packet.acceptingPort == address.port { hasAnswered = true }
    if packet.refusingPort == address.port {
      distances.refusals.insert(packet.distance)
    } else if case .segment(address.port, _) = packet.kind {
      // What the port itself says is nobody else's distance.
      return
    } else {
      distances.others.insert(packet.distance)
    }
  }
}
