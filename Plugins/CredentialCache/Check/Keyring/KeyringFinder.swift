internal import SystemBus

/// Looks up what the keyring has for a host and its profiles.
struct KeyringFinder {
  let service: SecretService
  /// More entries are not looked at.
  private static let itemLimit = 32

  /// - Parameter profiles: The files of the profiles that rely on the keyring.
  func sight(of host: String, profiles: [String]) throws(BusError) -> KeyringSight {
    var locked = 0
    var seen: [KeyringSight.Profile] = []
    for path in profiles {
      let found = try service.search(["filename": path])
      locked += found.locked.count
      let holding = found.all.isEmpty ? try absence(of: path) : .there
      seen.append(KeyringSight.Profile(path: path, holding))
    }
    let found = try service.search(["server": host, "protocol": "rdp"])
    return KeyringSight(
      host: host, profiles: seen, users: try users(found.all),
      lockedCount: locked + found.locked.count)
  }

  /// What it means that nothing was found under a file's whole path.
  private func absence(of path: String) throws(BusError) -> KeyringSight.Holding {
    if try service.isPartlyLocked() { return .untold("the desktop's keyring is locked") }
    let others = try service.search(["xdg:schema": "org.remmina.Password"]).all
    guard others.count <= Self.itemLimit else {
      return .untold("the desktop's keyring has more entries than are looked through")
    }
    // The same file may have been reached by another path when the password was saved.
    let name = Self.lastPart(path)
    for item in others {
      let filename = try service.attributes(of: item)["filename"]?.text ?? ""
      if Self.lastPart(filename) == name { return .there }
    }
    return .missing
  }

  private func users(_ items: [String]) throws(BusError) -> [String] {
    var users: Set<String> = []
    for item in items.prefix(Self.itemLimit) {
      let attributes = try service.attributes(of: item)
      if let user = attributes["user"]?.text { users.insert(user) }
    }
    return users.sorted()
  }

  private static func lastPart(_ path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }
}
