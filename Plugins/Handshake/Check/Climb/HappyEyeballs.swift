internal import Linux

/// One ladder an address, a little apart (RFC 8305), until one is complete.
///
/// Losers are not dropped at once: after the first complete ladder, each other address gets a
/// short grace to open TCP, so that a dead one is seen. A single address pays nothing for that.
struct HappyEyeballs: Pacing {
  /// The time between two starts (RFC 8305 section 5), in milliseconds.
  static let stagger = 250
  /// All have started after this time, in milliseconds, however many there are.
  static let longestStart = 2000
  /// The shortest grace for the others, in milliseconds.
  static let shortestGrace = 250

  /// How many addresses there are.
  private let count: Int
  /// How many have started, always the first ones.
  private var started = 0
  /// When the next one starts.
  private var nextStart: MonotonicTime
  /// Started and not ended.
  private var pending: Set<Int> = []
  /// Started, and neither open nor ended.
  private var connecting: Set<Int> = []
  /// Until when the others may open; nil before one is complete.
  private var graceEnd: MonotonicTime?

  /// - Parameter now: When the first ladder starts.
  init(count: Int, at now: MonotonicTime) {
    self.count = count
    nextStart = now
  }

  /// The next ladder, or all that are left once one is complete.
  mutating func due(at now: MonotonicTime) -> [Int] {
    guard started < count, graceEnd != nil || now >= nextStart else { return [] }
    let first = started
    started = graceEnd == nil ? started + 1 : count
    nextStart = now.advanced(milliseconds: min(Self.stagger, Self.longestStart / count))
    pending.formUnion(first..<started)
    connecting.formUnion(first..<started)
    return Array(first..<started)
  }

  /// The next start, or the end of the grace.
  var wakeUp: MonotonicTime? {
    if let graceEnd { return started < count ? nextStart : graceEnd }
    return started < count ? nextStart : nil
  }

  /// An address that opened is not dead.
  mutating func opened(_ index: Int, at now: MonotonicTime) {
    connecting.remove(index)
  }

  /// Lets the next start at once, and begins the grace where the ladder was complete.
  mutating func finished(_ index: Int, _ result: LadderResult, at now: MonotonicTime) {
    pending.remove(index)
    connecting.remove(index)
    nextStart = now
    guard result.stop == nil, graceEnd == nil else { return }
    let roundTrip = Int((result.roundTrip ?? 0) / 1000)
    graceEnd = now.advanced(milliseconds: max(Self.shortestGrace, 3 * roundTrip))
  }

  /// Whether all have ended, or one is complete and the others had their chance.
  func isOver(at now: MonotonicTime) -> Bool {
    guard started == count else { return false }
    if pending.isEmpty { return true }
    guard let graceEnd else { return false }
    return connecting.isEmpty || now >= graceEnd
  }
}

// MARK: - Order

extension HappyEyeballs {
  /// Mixes the families (RFC 8305 section 4), beginning with the first address's own.
  static func interleaved(_ addresses: [SocketAddress]) -> [SocketAddress] {
    guard let first = addresses.first else { return [] }
    let own = addresses.filter { $0.family == first.family }
    let other = addresses.filter { $0.family != first.family }
    let shared = min(own.count, other.count)
    let pairs = zip(own, other).flatMap { [$0, $1] }
    return pairs + own.dropFirst(shared) + other.dropFirst(shared)
  }
}
