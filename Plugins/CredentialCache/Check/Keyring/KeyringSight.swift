/// All that the judgement of the desktop's keyring looks at. Secrets are never asked for.
package struct KeyringSight: Sendable {
  /// What the keyring has for a profile that relies on it.
  package enum Holding: Hashable, Sendable {
    case there
    case missing
    /// Why that cannot be told.
    case untold(String)
  }

  /// A profile of Remmina whose password the keyring should have.
  package struct Profile: Hashable, Sendable {
    package let path: String
    package let holding: Holding

    package init(path: String, _ holding: Holding) {
      self.path = path
      self.holding = holding
    }
  }

  package var host: String
  package var profiles: [Profile]
  /// The users for whom it has passwords of the host, each once and in order.
  package var users: [String]
  /// How many of the host's entries, or of those profiles', are locked.
  package var lockedCount: Int

  package init(
    host: String = "pc.example", profiles: [Profile] = [], users: [String] = [],
    lockedCount: Int = 0
  ) {
    self.host = host
    self.profiles = profiles
    self.users = users
    self.lockedCount = lockedCount
  }
}
