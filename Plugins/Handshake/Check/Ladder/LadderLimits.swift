/// How long each rung may take, in milliseconds.
struct LadderLimits: Hashable, Sendable {
  /// From SYN to SYN-ACK.
  let tcp: Int
  /// From the X.224 request to the whole answer.
  let negotiation: Int
  /// From the ClientHello to the end of the handshake.
  let tls: Int

  /// Enough for the kernel's repeated SYNs after one and three seconds, and for a neighbour that
  /// does not answer, which the kernel says after three.
  static let usual = LadderLimits(tcp: 4000, negotiation: 5000, tls: 5000)

  /// All rungs together.
  var whole: Int { tcp + negotiation + tls }

  /// The same limits, each shortened by one factor where the time left is short.
  ///
  /// - Parameter milliseconds: The time until the deadline, of which a little is kept back.
  func fitting(_ milliseconds: Int) -> LadderLimits {
    let usable = max(0, milliseconds - 500)
    guard usable < whole else { return self }
    let scale = { (limit: Int) in max(50, limit * usable / whole) }
    return LadderLimits(tcp: scale(tcp), negotiation: scale(negotiation), tls: scale(tls))
  }
}
