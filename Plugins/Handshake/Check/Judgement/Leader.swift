internal import Linux

/// Finds the address that got furthest, and says which facts may be published already.
///
/// A fact stays once it is put. So a ladder's facts travel the moment they are known when no other
/// address can get further any more, and for several addresses as soon as that is so.
struct Leader {
  /// In the order in which they are tried.
  private let addresses: [SocketAddress]
  /// What each address has shown so far.
  private var results: [Int: LadderResult] = [:]
  /// The rungs whose outcome each address knows.
  private var reported: [Int: [Rung]] = [:]
  /// The addresses that have nothing left to climb.
  private var ended: Set<Int> = []
  /// The leader's rungs whose facts were published.
  private var told: Set<Rung> = []
  /// The address that got furthest, once that is certain.
  private(set) var index: Int?

  /// Takes the addresses in the order in which they are tried.
  init(_ addresses: [SocketAddress]) {
    self.addresses = addresses
    index = addresses.count == 1 ? 0 : nil
  }

  /// Takes a rung's outcome.
  ///
  /// - Returns: The facts to publish now.
  mutating func report(_ rung: Rung, of index: Int, _ result: LadderResult) -> [FactPut] {
    results[index] = result
    reported[index, default: []].append(rung)
    if rung == Self.lastRung(result) { ended.insert(index) }
    choose()
    return news()
  }

  /// Decides for good when the climb is over.
  ///
  /// - Returns: The facts that were not published yet, and where the ladder stopped.
  mutating func conclude() -> [FactPut] {
    if index == nil { index = furthest(of: Array(results.keys)) }
    guard let index, let result = results[index] else { return [] }
    return news() + LadderFacts.ending(result)
  }

  /// Settles on an address once no other can get further.
  private mutating func choose() {
    guard index == nil else { return }
    if let winner = ended.sorted().first(where: { results[$0]?.stop == nil }) {
      index = winner
      return
    }
    let alive = addresses.indices.filter { !ended.contains($0) }
    guard alive.count == 1, let last = alive.first else { return }
    let best = ended.compactMap { results[$0]?.height }.max() ?? 0
    if let result = results[last], result.height > best { index = last }
  }

  /// The first of those that tell most.
  private func furthest(of candidates: [Int]) -> Int? {
    candidates.sorted().max { rank($0) < rank($1) }
  }

  /// How much an address tells: a refusal tells more than silence, and an attempt that never
  /// left this machine tells least.
  private func rank(_ index: Int) -> (Int, Int) {
    guard let result = results[index] else { return (0, 0) }
    switch result.tcp {
    case .noRoute, nil: return (result.height, 0)
    case .refused: return (result.height, 2)
    default: return (result.height, 1)
    }
  }

  /// The facts of the leader that were not told yet.
  private mutating func news() -> [FactPut] {
    guard let index, let result = results[index] else { return [] }
    let fresh = (reported[index] ?? []).filter { told.insert($0).inserted }
    return fresh.flatMap { LadderFacts.of($0, result, at: addresses[index]) }
  }

  /// The rung behind which nothing is left to climb.
  private static func lastRung(_ result: LadderResult) -> Rung {
    result.stop ?? (result.negotiation?.leadsToTLS == true ? .tls : .negotiation)
  }
}
