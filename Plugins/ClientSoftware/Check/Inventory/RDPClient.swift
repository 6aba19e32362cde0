/// A Remote Desktop client that is installed.
package struct RDPClient: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case freeRDP, remmina, connections, krdc, vinagre, rdesktop
  }

  /// Where it came from, and with that whose libraries it uses and who mends it.
  package enum Origin: String, Hashable, Sendable {
    /// A package of the distribution, which mends old versions without a new number.
    case distribution
    /// Built by somebody else, without the distribution's changes.
    case ownBuild = "own-build"
    /// Comes with libraries of its own, which this machine's settings do not reach.
    case flatpak, snap
  }

  package let kind: Kind
  /// The package's or the program's name.
  package let name: String
  package let origin: Origin
  /// Nil where nobody tells.
  package let version: String?
  /// The version of FreeRDP that does the work; nil where it is another program or not known.
  package let engine: String?

  package init(
    _ kind: Kind, name: String, origin: Origin = .distribution, version: String? = nil,
    engine: String? = nil
  ) {
    self.kind = kind
    self.name = name
    self.origin = origin
    self.version = version
    self.engine = engine
  }

  /// The name with the version, for people.
  package var label: String {
    let place = origin == .flatpak || origin == .snap ? " (\(origin.rawValue))" : ""
    return "\(name) \(version ?? "of unknown version")\(place)"
  }
}
