// Newer versions by apt's own lists, as far as these can be read in a few milliseconds: those of
// security updates are short, and these matter most. Compressed ones are not unpacked.
extension Inventory {
  private static let folder = "/var/lib/apt/lists"
  /// A longer list is left out: searching 50 MB takes longer than a whole diagnosis.
  static let listLimit = 8 << 20
  /// All lists together.
  static let totalLimit = 16 << 20

  /// Compares the installed versions with those that the lists offer.
  mutating func lookForUpdates(of packages: InstalledPackages, _ files: SystemFiles) {
    let lists = files.names(in: Self.folder, ending: ["_Packages"], limit: 64)
    var budget = Self.totalLimit
    var best: [String: DebianVersion] = [:]
    var isAnyRead = false
    for list in lists {
      let path = "\(Self.folder)/\(list)"
      guard let size = files.size(path), size <= min(Self.listLimit, budget),
        let bytes = files.content(path, limit: Self.listLimit)
      else { continue }
      budget -= size
      isAnyRead = true
      let wanted = Set(packages.versions.keys)
      for entry in PackageParagraphs.entries(in: bytes, of: wanted) where !entry.version.isEmpty {
        let version = DebianVersion(entry.version)
        best[entry.name] = best[entry.name].map { max($0, version) } ?? version
      }
    }
    updatesUnknown =
      isAnyRead ? nil : "apt's package lists here are compressed, too long to search, or missing"
    updates = packages.versions.sorted { $0.key < $1.key }.compactMap { name, installed in
      guard let available = best[name], available > installed else { return nil }
      return Update(package: name, installed: installed.text, available: available.text)
    }
  }
}
