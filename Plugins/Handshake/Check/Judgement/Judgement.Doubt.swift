extension Judgement {
  /// An abnormality that could not be told.
  struct Doubt: Hashable, Sendable {
    /// The finding's declared id.
    let id: String
    /// Why not, as a sentence.
    let why: String
    /// What a user could do so that it can be told.
    let help: String?
  }
}
