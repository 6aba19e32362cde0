/// Searches the largest packet that is answered where the largest one was not.
///
/// Each size is tried several times, so that chance does not decide. A router's word about the size
/// ends the search: then nothing is lost in silence.
struct MTUSearch: EchoPacing {
  /// Every way carries this much (RFC 791 section 3.2 with a margin), so the search begins there.
  static let floor = 576
  /// How exact the search is, in bytes.
  static let precision = 8
  /// The time between two pings of one size, in microseconds.
  static let spacing = 10_000

  /// The largest packet to try.
  let largest: Int
  /// How many pings of the largest size have to be lost, and how many of each other.
  var tries = 3
  /// How long an answer is waited for, in microseconds.
  let patience: Int

  /// What the search has found so far.
  enum Step: Hashable, Sendable {
    /// A size of which not enough is known.
    case size(Int)
    /// The end.
    case found(MTUFinding)
  }

  /// - Parameters:
  ///   - largest: The largest packet to try.
  ///   - roundTrip: The usual one, in microseconds.
  ///   - share: The share of small pings that is lost.
  init(largest: Int, roundTrip: Int, share: Double = 0) {
    self.largest = largest & ~1
    patience = max(3 * roundTrip, roundTrip + 150_000)
    // As many as make it improbable (one in a thousand) that chance took all of them.
    while tries < 8, power(share, tries) > 0.001 { tries += 1 }
  }

  func next(_ train: EchoTrain, at now: Int) -> EchoAction {
    guard case .size(let size) = step(train, at: now) else { return .stop }
    let sent = train.echoes(of: size)
    guard let last = sent.last else { return .send(size) }
    if sent.count < count(of: size) {
      let due = last.sentAt + Self.spacing
      return now >= due ? .send(size) : .wait(until: due)
    }
    return .wait(until: last.sentAt + patience)
  }

  /// What is to be done, or what was found.
  func step(_ train: EchoTrain, at now: Int) -> Step {
    switch fate(of: largest, train, at: now) {
    case .answered: return .found(.fits(largest))
    case .undecided: return .size(largest)
    case .spokenOf: return followed(train, at: now)
    case .lost: break
    }
    var low = Self.floor
    var high = largest
    switch fate(of: low, train, at: now) {
    case .answered: break
    case .undecided: return .size(low)
    case .spokenOf, .lost: return .found(.unclear)
    }
    while high - low > Self.precision {
      let middle = (low + high) / 2 & ~1
      switch fate(of: middle, train, at: now) {
      case .answered: low = middle
      case .lost: high = middle
      case .undecided: return .size(middle)
      case .spokenOf: return followed(train, at: now)
      }
    }
    return .found(.hole(answered: low, lost: high))
  }

  /// A router has named the size that fits: it counts where packets of that size are answered.
  private func followed(_ train: EchoTrain, at now: Int) -> Step {
    guard let named = train.namedMTU.map({ $0 & ~1 }), named < largest, named >= Self.floor else {
      return .found(.unclear)
    }
    switch fate(of: named, train, at: now) {
    case .answered: return .found(.reduced(named))
    case .undecided: return .size(named)
    case .spokenOf, .lost: return .found(.unclear)
    }
  }

  /// What has become of the pings of one size.
  private enum Fate {
    case answered
    case spokenOf
    case lost
    case undecided
  }

  private func fate(of size: Int, _ train: EchoTrain, at now: Int) -> Fate {
    let sent = train.echoes(of: size)
    if sent.contains(where: { $0.roundTrip != nil }) { return .answered }
    if sent.contains(where: { !$0.isOpen }) { return .spokenOf }
    guard sent.count >= count(of: size), let last = sent.last else { return .undecided }
    return now >= last.sentAt + patience ? .lost : .undecided
  }

  /// How many pings of a size are sent.
  private func count(of size: Int) -> Int { size == largest ? tries : max(2, tries - 1) }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}
