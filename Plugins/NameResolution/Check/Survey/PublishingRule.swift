/// When addresses are certain enough to let a connection start on them.
enum PublishingRule {
  /// How long the system's own answer, or the other family's, is waited for once a server has
  /// given addresses.
  static let graceMilliseconds = 150

  /// What to do now about publishing.
  enum Decision: Hashable, Sendable {
    case publish
    /// Milliseconds until the question is to be put again.
    case wait(Int)
    /// There is nothing to publish yet.
    case nothing
  }

  /// Decides on what was seen so far.
  ///
  /// - Parameters:
  ///   - system: What the system said by now.
  ///   - since: How many milliseconds ago a server gave addresses, nil if none did.
  ///   - isWhole: The server whose addresses count answered for both families.
  static func decide(_ system: SystemAnswer, since: Int?, isWhole: Bool) -> Decision {
    switch system {
    case .addresses: return .publish
    case .unknown: return .nothing
    case .failed, .unfinished:
      guard let since else { return .nothing }
      let waitsForNobody = isWhole && system != .unfinished
      if waitsForNobody || since >= graceMilliseconds { return .publish }
      return .wait(graceMilliseconds - since)
    }
  }
}
