/// What a name server came to.
enum NameReply: Hashable, Sendable {
  case silent
  /// Its response code: 0 is an answer, 3 an unknown name, 5 a refusal.
  case code(UInt8)
  /// Nothing listens there.
  case unreachable
}
