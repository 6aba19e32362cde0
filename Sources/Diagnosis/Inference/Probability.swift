/// Keeps probabilities away from certainty.
///
/// Plugins declare them, so any number may come. With none at 0 or 1 nothing is divided by zero,
/// no evidence is impossible, and no single word of a plugin can silence all others.
enum Probability {
  /// The distance that every probability keeps from 0 and from 1.
  static let margin = 1e-9

  /// The nearest probability that is allowed; what is not a number counts as hardly ever.
  static func clamped(_ value: Double) -> Double {
    value.isNaN ? margin : min(max(value, margin), 1 - margin)
  }
}
