// Applications that bring their libraries along: Flatpak's and Snap's.
extension Inventory {
  /// The longest description that is read.
  private static let descriptionLimit = 2 << 20

  /// Looks for the bundles that are installed for all and for this user.
  mutating func lookForBundles(_ files: SystemFiles, home: String?) {
    let places = ["/var/lib/flatpak"] + (home.map { ["\($0)/.local/share/flatpak"] } ?? [])
    for place in places {
      for (name, kind) in ClientCatalog.flatpaks {
        let active = "\(place)/app/\(name)/current/active"
        guard files.exists("\(active)/metadata") else { continue }
        clients.append(
          RDPClient(
            kind, name: name, origin: .flatpak, version: Self.flatpakVersion(active, name, files)))
      }
    }
    for (name, kind) in ClientCatalog.snaps {
      let manifest = files.content("/snap/\(name)/current/meta/snap.yaml", limit: 1 << 20)
      guard let manifest else { continue }
      clients.append(
        RDPClient(kind, name: name, origin: .snap, version: SnapManifest.version(in: manifest)))
    }
  }

  private static func flatpakVersion(
    _ active: String, _ name: String, _ files: SystemFiles
  ) -> String? {
    let share = "\(active)/files/share"
    let candidates = [
      "\(share)/metainfo/\(name).metainfo.xml", "\(share)/metainfo/\(name).appdata.xml",
      "\(share)/appdata/\(name).appdata.xml",
    ]
    return candidates.lazy.compactMap { files.content($0, limit: descriptionLimit) }.first
      .flatMap(FlatpakDescription.version)
  }
}
