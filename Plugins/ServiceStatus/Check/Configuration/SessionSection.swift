internal import LocalSystem

/// One kind of session that xrdp offers: a section of its configuration with a library.
struct SessionSection: Hashable, Sendable {
  let name: String
  /// The library that shows it, with or without a folder.
  let library: String
  /// Whether the session manager starts it; all others lead to somewhere else.
  let isManaged: Bool
  /// The section of the session manager's configuration that names its display server.
  let display: String?

  /// nil for a section of another kind.
  init?(_ section: INIText.Section) {
    guard let library = section["lib"], !library.isEmpty else { return nil }
    name = section.name
    self.library = library
    // A session that is still to be started has no port yet.
    isManaged = section["port"] == "-1" && Self.isHere(section["ip"] ?? "")
    display = ["0": "Xvnc", "10": "X11rdp", "20": "Xorg"][section["code"] ?? "0"]
  }

  private static func isHere(_ address: String) -> Bool {
    address.isEmpty || address.hasPrefix("127.") || address == "::1" || address == "localhost"
  }
}
