/// What becomes of one packet at its hooks.
package enum Passage: Hashable, Sendable {
  case passes
  /// This stops it for certain.
  case stops(Decision)
  /// These may stop it; what would decide is not known here.
  case undecided([Decision])
}
