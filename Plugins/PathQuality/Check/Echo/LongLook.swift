/// A longer series where something seems wrong: even and slow, so that a rule that limits pings
/// shows by its order, and that a short trouble passes.
struct LongLook: EchoPacing {
  /// How many small pings are sent.
  static let count = 40
  /// The time between two, in microseconds.
  static let spacing = 40_000
  /// How long the last answers are waited for, in microseconds: at least, and at most.
  static let leastPatience = 250_000
  static let mostPatience = 1_000_000

  func next(_ train: EchoTrain, at now: Int) -> EchoAction {
    let size = EchoTrain.smallSize(train.family)
    guard let last = train.echoes.last else { return .send(size) }
    if train.echoes.count < Self.count {
      let due = last.sentAt + Self.spacing
      return now >= due ? .send(size) : .wait(until: due)
    }
    guard train.echoes.contains(where: \.isOpen) else { return .stop }
    let wanted = max(3 * (train.longest ?? 0), Self.leastPatience)
    let limit = last.sentAt + min(wanted, Self.mostPatience)
    return now >= limit ? .stop : .wait(until: limit)
  }
}
