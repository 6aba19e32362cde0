/// What is known of the largest packet that the way carries.
enum MTUFinding: Hashable, Sendable {
  /// The largest that was tried is answered.
  case fits(Int)
  /// A router says what fits, and that is answered: as it should be.
  case reduced(Int)
  /// Packets up to a size are answered and larger ones vanish without a word.
  case hole(answered: Int, lost: Int)
  /// It could not be told.
  case unclear
}
