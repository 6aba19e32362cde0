internal import Linux

/// Looks on the link for the port's answer, which a filter of this machine may keep from it.
final class AnswerWatch: Watch {
  /// Nil when this user may not look, or when the answer was seen.
  private var tap: PacketTap?
  private let address: SocketAddress
  /// Why nobody could look; nil when somebody did.
  private(set) var refusal: SystemError?
  /// The port answered.
  private(set) var hasAnswered = false

  init(from address: SocketAddress) {
    self.address = address
    do throws(SystemError) {
      tap = try PacketTap(address.family)
    } catch {
      refusal = error
    }
  }

  var watched: CInt? { tap?.descriptor.number }

  /// Whether an answer comes is up to the port's own attempt.
  var isSettled: Bool { true }

  func ready() {
    guard let tap, tap.takeAnswer(from: address) else { return }
    hasAnswered = true
    self.tap = nil
  }
}
