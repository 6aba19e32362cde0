/// Finds the word that a mistyped one was probably meant to be.
enum Nearest {
  /// Longer words are not compared: nobody mistypes so much, and comparing costs their product.
  private static let longest = 64

  /// The nearest of some words, when it is near enough to be meant; among equals the first.
  static func word(to text: String, among candidates: [String]) -> String? {
    guard text.unicodeScalars.prefix(longest + 1).count <= longest else { return nil }
    let measured = candidates.map { (word: $0, distance: distance(text, $0)) }
    guard let best = measured.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, text.count / 3) ? best.word : nil
  }

  /// The distance of Damerau and Levenshtein in its restricted form: single characters put in,
  /// left out, replaced, or swapped with their neighbour.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var best = min(above[column + 1] + 1, current[column] + 1, above[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, above) = (above, current)
    }
    return above[right.count]
  }
}
