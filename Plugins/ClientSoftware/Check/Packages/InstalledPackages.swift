/// The versions of installed packages by their names.
package struct InstalledPackages: Sendable {
  package let versions: [String: DebianVersion]

  package init(versions: [String: DebianVersion] = [:]) {
    self.versions = versions
  }

  /// Reads dpkg's status file. Of a package of several architectures the newest counts.
  package init(dpkgStatus bytes: [UInt8], of wanted: Set<String>) {
    var versions: [String: DebianVersion] = [:]
    for entry in PackageParagraphs.entries(in: bytes, of: wanted)
    where entry.isInstalled && !entry.version.isEmpty {
      let version = DebianVersion(entry.version)
      versions[entry.name] = versions[entry.name].map { max($0, version) } ?? version
    }
    self.versions = versions
  }

  package subscript(name: String) -> DebianVersion? { versions[name] }

  /// The first package that is installed of those whose names begin so, by name.
  package func first(beginning prefix: String) -> (name: String, version: DebianVersion)? {
    versions.filter { $0.key.hasPrefix(prefix) }.min { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}

extension PackageParagraphs.Entry {
  /// dpkg has unpacked and configured it and does not want to remove it (dpkg(1)).
  fileprivate var isInstalled: Bool {
    status.split(separator: " ").last == "installed" && !status.hasSuffix("not-installed")
  }
}
