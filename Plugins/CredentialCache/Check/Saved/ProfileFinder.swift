private import LocalSystem

/// Reads Remmina's profiles, and leaves their secrets where they are.
struct ProfileFinder {
  let files: UserFiles
  let host: String
  let port: UInt16
  /// What could not be read.
  private(set) var refusals: [Refusal] = []
  /// All profiles together may have no more bytes.
  private var budget = 16 << 20

  init(_ files: UserFiles, host: String, port: UInt16) {
    self.files = files
    self.host = host.lowercased()
    self.port = port
  }

  /// The profiles for the host, at their place of today and at the old one.
  mutating func all(_ surroundings: Surroundings) -> [SavedSight.Profile] {
    var found: [SavedSight.Profile] = []
    for (data, configuration) in zip(surroundings.data, surroundings.configurations) {
      found += profiles(
        in: "\(data)/remmina", preferences: "\(configuration)/remmina/remmina.pref")
    }
    guard let home = surroundings.home else { return found }
    return found
      + profiles(in: "\(home)/.remmina", preferences: "\(home)/.remmina/remmina.pref")
  }

  /// The profiles for the host in one folder.
  ///
  /// - Parameter preferences: The file that has the key.
  private mutating func profiles(in folder: String, preferences: String) -> [SavedSight.Profile] {
    let names = attempt { [files] () throws(Refusal) in try files.names(in: folder) } ?? []
    var found: [SavedSight.Profile] = []
    for name in names where name.hasSuffix(".remmina") && budget > 0 {
      let path = "\(folder)/\(name)"
      guard let file = attempt({ [files] () throws(Refusal) in try files.read(path) }) else {
        continue
      }
      budget -= file.bytes.count
      guard let profile = RemminaProfile(file.bytes), profile.host == host, profile.port == port
      else { continue }
      found.append(SavedSight.Profile(path: path, profile, key: key(preferences, profile)))
    }
    return found
  }

  /// The key is looked for only where a password needs it.
  private mutating func key(_ preferences: String, _ profile: RemminaProfile) -> RemminaKey {
    guard profile.password == .encrypted else { return .unknown }
    do {
      return RemminaKey(try files.read(preferences).bytes)
    } catch {
      if error == .missing { return RemminaKey(nil) }
      refusals.append(error)
      return .unknown
    }
  }

  private mutating func attempt<Value>(_ body: () throws(Refusal) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      if error != .missing { refusals.append(error) }
      return nil
    }
  }
}
