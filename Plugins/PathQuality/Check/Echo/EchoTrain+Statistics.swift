// What the small pings of a series show. Only what was sent and neither answered nor refused by a
// message is lost.
extension EchoTrain {
  /// The round trips of the small ones in order, the shortest first.
  private var times: [Int] { small.compactMap(\.roundTrip).sorted() }

  /// The middle round trip in microseconds; nil without an answer.
  var median: Int? { times.isEmpty ? nil : times[times.count / 2] }

  /// The time that nine in ten stay below, less the shortest (RFC 5481 section 4.2).
  var jitter: Int? {
    guard let shortest = times.first else { return nil }
    return times[(times.count * 9 - 1) / 10] - shortest
  }

  /// The shortest round trip in microseconds.
  var shortest: Int? { times.first }

  /// The longest round trip in microseconds.
  var longest: Int? { times.last }

  /// How many small ones were sent, and how many of these are lost.
  var loss: LossCount {
    let sent = small.filter { $0.notice == nil && !$0.isKeptBack }
    return LossCount(sent: sent.count, lost: sent.count { $0.isOpen })
  }

  /// Answers and losses take turns as regularly as a rule makes them that limits a rate.
  var isRateLimited: Bool { SteadyPattern.isSteady(small.map { $0.roundTrip != nil }) }
}
