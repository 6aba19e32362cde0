/// Why a plugin cannot be used.
struct Refusal: Error, Hashable {
  /// A short stable word, for example "no-entry".
  let rule: String
  /// What was seen and what was wanted.
  let reason: String
}
