internal import PluginKit

/// Decides what is wrong with what clients have saved. Pure: all that it knows is handed in.
package enum SavedJudge {
  /// What is present or cannot be told; every other finding is absent.
  package static func judge(_ sight: SavedSight) -> [Judged] {
    [
      sight.profiles.first(where: isLost).map { lost($0, sight) } ?? unread(sight),
      fixedSecurity(sight), gateway(sight), licences(sight), folders(sight),
    ].compactMap(\.self)
  }

  // MARK: Passwords

  /// Whether Remmina cannot get the saved password out again.
  private static func isLost(_ profile: SavedSight.Profile) -> Bool {
    switch profile.content.password {
    case .none, .inKeyring: false
    case .encrypted: profile.key == .missing
    case .malformed: true
    }
  }

  private static func lost(_ profile: SavedSight.Profile, _ sight: SavedSight) -> Judged {
    let why =
      profile.content.password == .malformed
      ? "what stands in its place is nothing that Remmina writes"
      : "the key to it is no longer in Remmina's preferences (secret= in remmina.pref)"
    return .present(
      .savedUndecryptable,
      "Remmina's profile for \(sight.host) has a saved password that cannot be read any more:"
        + " \(why). Remmina asks for it, or tries without.",
      evidence: evidence(profile),
      remedies: [
        Remedy(
          "Open the profile in Remmina, type the password anew and save it, or empty the field.",
          command: "remmina --edit \(ShellWord.quoted(profile.path))")
      ])
  }

  private static func unread(_ sight: SavedSight) -> Judged? {
    let told = sight.refusals.first { $0.reason != nil }
    guard let told, let reason = told.reason else { return nil }
    return .unknown(
      .savedUndecryptable, because: reason, wouldHelp: told.help(as: sight.user))
  }

  // MARK: Settings

  /// A profile that insists on what the server is seen not to have.
  private static func fixedSecurity(_ sight: SavedSight) -> Judged? {
    for profile in sight.profiles {
      guard let security = profile.content.security,
        let lack = SecurityOffer(sight).lack(of: security)
      else { continue }
      return .present(
        .savedFixedSecurity,
        "Remmina's profile for \(sight.host) insists on the security \"\(security.rawValue)\", and"
          + " \(lack): this profile cannot connect.",
        evidence: evidence(profile) + [Evidence("security", security.rawValue)],
        remedies: [
          Remedy(
            "Set the profile's security protocol negotiation to automatic, on its tab Advanced.",
            command: "remmina --edit \(ShellWord.quoted(profile.path))")
        ])
    }
    return nil
  }

  private static func gateway(_ sight: SavedSight) -> Judged? {
    guard let profile = sight.profiles.first(where: { $0.content.gateway != nil }),
      let gateway = profile.content.gateway
    else { return nil }
    return .present(
      .savedGateway,
      "Remmina's profile for \(sight.host) goes through the gateway \(gateway); the direct way was"
        + " looked at here.",
      evidence: evidence(profile) + [Evidence("gateway", gateway, .hostName)])
  }

  private static func evidence(_ profile: SavedSight.Profile) -> [Evidence] {
    [
      Evidence("profile", profile.path, .userName),
      Evidence("user-name", profile.content.hasUser ? "saved" : "none"),
      Evidence("password", profile.content.password == .none ? "none" : "saved"),
    ]
  }

  // MARK: Folders

  private static func licences(_ sight: SavedSight) -> Judged? {
    trouble(
      .licenceStore, sight.licences,
      "FreeRDP cannot use the licence that it keeps, and may be refused by servers that count"
        + " licences")
  }

  private static func folders(_ sight: SavedSight) -> Judged? {
    trouble(
      .storeUnwritable, sight.folders,
      "The client cannot save anything, so that it asks again at every connection")
  }

  private static func trouble(
    _ id: FindingID, _ troubles: [SavedSight.Trouble], _ meaning: String
  ) -> Judged? {
    guard let first = troubles.first else { return nil }
    return .present(
      id, "\(meaning): \(first.path) \(first.what).",
      evidence: troubles.prefix(8).map { Evidence("file", $0.path, .userName) },
      remedies: first.command.map { [Remedy("Put it right.", command: $0)] } ?? [])
  }
}
