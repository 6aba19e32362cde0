/// The first look beside the handshake: twenty small pings and one as large as fits.
///
/// It ends with the handshake, which takes three round trips: before the first answer a ping goes
/// every five milliseconds, then sixteen in a round trip, a millisecond apart at the least.
struct QuickLook: EchoPacing {
  /// How many small pings are sent.
  static let count = 20
  /// The time between two before the first answer, and the least, in microseconds.
  static let spacing = 5_000
  static let leastSpacing = 1_000
  /// How many go in one round trip, once that is known.
  static let perRoundTrip = 16
  /// How long nothing at all may come back, in microseconds: most hosts that are silent stay so.
  static let silence = 200_000
  /// How long the last answers are waited for at least, in microseconds.
  static let leastPatience = 100_000
  /// How many sizes below the largest are tried that routers name.
  static let sizeLimit = 3

  /// The largest packet to try.
  let largest: Int

  func next(_ train: EchoTrain, at now: Int) -> EchoAction {
    let small = train.small
    guard let last = train.echoes.last, let lastSmall = small.last else {
      return .send(EchoTrain.smallSize(train.family))
    }
    if train.isCalledUnreachable { return .stop }
    if let size = sizeToTry(train) { return .send(size) }
    if train.largestAnswered == nil, now >= Self.silence { return .stop }
    if small.count < Self.count {
      let due = lastSmall.sentAt + spacing(train)
      return now >= due ? .send(lastSmall.bytes) : .wait(until: due)
    }
    guard train.echoes.contains(where: \.isOpen) else { return .stop }
    let patience = train.longest.map { max(3 * $0, Self.leastPatience) }
    let limit = patience.map { last.sentAt + $0 } ?? Self.silence
    return now >= limit ? .stop : .wait(until: limit)
  }

  /// The time from the last ping to the next.
  private func spacing(_ train: EchoTrain) -> Int {
    guard let shortest = train.shortest else { return Self.spacing }
    guard train.small.contains(where: \.isOpen) else { return Self.leastSpacing }
    return max(Self.leastSpacing, min(shortest / Self.perRoundTrip, Self.spacing))
  }

  /// The largest size first, then what routers say that fits.
  private func sizeToTry(_ train: EchoTrain) -> Int? {
    guard largest > EchoTrain.smallSize(train.family) else { return nil }
    if train.echoes(of: largest).isEmpty { return largest }
    guard let named = train.namedMTU.map({ $0 & ~1 }), named < largest,
      named > EchoTrain.smallSize(train.family), train.echoes(of: named).isEmpty,
      Set(train.echoes.map(\.bytes)).count < Self.sizeLimit + 2
    else { return nil }
    return named
  }
}
