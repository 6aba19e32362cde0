internal import PluginKit

/// Decides what is wrong with the keyring's entries for a host. Pure: all that it knows is handed in.
package enum KeyringJudge {
  /// What is present or cannot be told; every other finding is absent.
  package static func judge(_ sight: KeyringSight) -> [Judged] {
    [missing(sight), locked(sight), several(sight)].compactMap(\.self)
  }

  private static func missing(_ sight: KeyringSight) -> Judged? {
    if let profile = sight.profiles.first(where: { $0.holding == .missing }) {
      return .present(
        .keyringMissing,
        "Remmina's profile for \(sight.host) relies on a password in the desktop's keyring, which"
          + " has none for it any more. Remmina asks for it, or tries without.",
        evidence: [Evidence("profile", profile.path, .userName)],
        remedies: [
          Remedy(
            "Open the profile in Remmina, type the password anew and save it.",
            command: "remmina --edit \(ShellWord.quoted(profile.path))")
        ])
    }
    for profile in sight.profiles {
      if case .untold(let why) = profile.holding { return .unknown(.keyringMissing, because: why) }
    }
    return nil
  }

  private static func locked(_ sight: KeyringSight) -> Judged? {
    guard sight.lockedCount > 0 else { return nil }
    return .present(
      .keyringLocked,
      "The desktop's keyring is locked, and the saved password for \(sight.host) in it: the client"
        + " waits until it is unlocked, perhaps with a question that is hidden behind a window.",
      evidence: [Evidence("locked-entries", sight.lockedCount)],
      remedies: [
        Remedy("Unlock the keyring with the password that it had when it was made.")
      ])
  }

  private static func several(_ sight: KeyringSight) -> Judged? {
    guard sight.users.count > 1 else { return nil }
    return .present(
      .keyringSeveral,
      "The desktop's keyring has passwords of \(sight.users.count) users for \(sight.host); a client"
        + " may take another than the one that is meant.",
      evidence: sight.users.prefix(8).map { Evidence("user", $0, .userName) })
  }
}
