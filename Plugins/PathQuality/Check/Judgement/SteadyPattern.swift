/// Tells a rule that lets so many packets a second pass from a way that loses packets by chance.
///
/// A rule answers, once its reserve is used up, every so many-th packet of an even series. Chance
/// knows no such order: gaps of one length again and again are improbable.
enum SteadyPattern {
  /// Fewer gaps than this can be equal by chance.
  static let leastGaps = 4

  /// - Parameter answered: Which packets of an even series were answered, in order.
  static func isSteady(_ answered: [Bool]) -> Bool {
    // The rule's reserve answers all at first.
    let rest = Array(answered.drop { $0 })
    let answers = rest.count { $0 }
    let rarer = answers * 2 <= rest.count
    let places = rest.indices.filter { rest[$0] == rarer }
    let gaps = zip(places.dropFirst(), places).map { $0 - $1 }
    guard gaps.count >= leastGaps, let least = gaps.min(), let most = gaps.max() else {
      return false
    }
    // Half of them lost in turn, or one lost in a few: by chance there were runs of several.
    return most - least <= 1 && most > 1
  }
}
