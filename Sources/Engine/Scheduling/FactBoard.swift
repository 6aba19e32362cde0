internal import CheckGraph

/// The facts of one scope: which are there, which may still come, and which cannot any more.
struct FactBoard {
  /// Where a fact stands.
  enum Standing: Equatable {
    case there(RecordedFact)
    case pending
    case impossible
  }

  private(set) var settled: [String: RecordedFact] = [:]
  /// Values of checks that a provider of higher priority may still overrule.
  private var held: [String: [Int: RecordedFact]] = [:]

  init(given: [String: RecordedFact]) {
    settled = given
  }

  /// Every fact that came, asked for or not; of several values the one of the best provider.
  ///
  /// - Parameter providers: The providers of each fact by falling priority.
  func known(providers: [String: [Int]]) -> [String: RecordedFact] {
    let best = held.compactMap { key, values -> (String, RecordedFact)? in
      providers[key]?.lazy.compactMap { values[$0] }.first.map { (key, $0) }
    }
    return settled.merging(best) { settled, _ in settled }
  }

  /// Takes in a value from a provider.
  mutating func put(_ key: String, _ fact: RecordedFact, from provider: Int) {
    if settled[key] == nil { held[key, default: [:]][provider] = fact }
  }

  /// Where a fact stands, given its providers by falling priority and which of them are over.
  mutating func standing(
    _ key: String, providers: [Int], isOver: (Int) -> Bool
  ) -> Standing {
    if let fact = settled[key] { return .there(fact) }
    for provider in providers {
      if let fact = held[key]?[provider] {
        settled[key] = fact
        held[key] = nil
        return .there(fact)
      }
      if !isOver(provider) { return .pending }
    }
    return .impossible
  }
}
