internal import Linux

/// Where one ladder stands, and what it is to do there.
struct Route: Hashable, Sendable {
  /// The server's address and port.
  let address: SocketAddress
  /// What is offered there.
  let plan: LadderPlan
}
