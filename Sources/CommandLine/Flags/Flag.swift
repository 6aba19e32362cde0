/// One flag of one command: how it looks and what it changes.
struct Flag<Invocation>: Sendable {
  /// What a flag does.
  enum Action: Sendable {
    case toggle(@Sendable (inout Invocation) -> Void)
    case value(@Sendable (inout Invocation, String) throws(UsageError) -> Void)
    /// Ends the reading: nothing else on the line matters.
    case special(Special)
  }

  /// What some flags ask for in place of the command's own work.
  enum Special: Sendable {
    case help
    case version
  }

  let face: FlagFace
  let action: Action

  /// A flag without a value.
  static func toggle(
    _ face: FlagFace, _ change: @escaping @Sendable (inout Invocation) -> Void
  ) -> Flag {
    Flag(face: face, action: .toggle(change))
  }

  /// A flag with one value.
  static func value(
    _ face: FlagFace,
    _ change: @escaping @Sendable (inout Invocation, String) throws(UsageError) -> Void
  ) -> Flag {
    Flag(face: face, action: .value(change))
  }
}
