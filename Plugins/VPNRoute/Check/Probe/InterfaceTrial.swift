internal import Linux

/// What came of connecting to the target by one interface.
struct InterfaceTrial: Hashable, Sendable {
  enum Outcome: Hashable, Sendable {
    case open
    /// Refused, silent, or not possible at all.
    case failed
  }

  /// Its name; nil for the way that the routes choose.
  let interface: String?
  /// The router by which that interface leads there.
  var gateway: SocketAddress?
  var outcome = Outcome.failed
}
