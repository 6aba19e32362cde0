private import Glibc

/// Who runs this, and what the environment says of where their files are.
package struct Surroundings: Sendable {
  package let user: UInt32
  package let variables: [String: String]

  package init(user: UInt32, variables: [String: String]) {
    self.user = user
    self.variables = variables
  }

  /// The variables that are looked at.
  private static let names = [
    "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR",
    "KRB5_TRACE", "KRB5CCNAME", "DBUS_SESSION_BUS_ADDRESS",
  ]

  /// Those of this process.
  package static func current() -> Surroundings {
    var variables: [String: String] = [:]
    for name in names {
      guard let value = getenv(name) else { continue }
      variables[name] = String(cString: value)
    }
    return Surroundings(user: geteuid(), variables: variables)
  }

  /// A variable's value; nil where it is not set or empty.
  package subscript(name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The home folder; nil where nothing names one.
  package var home: String? { folder("HOME") }

  /// The folders of configurations: the user's own, then those of packaged clients.
  package var configurations: [String] {
    guard let home else { return folder("XDG_CONFIG_HOME").map { [$0] } ?? [] }
    return [folder("XDG_CONFIG_HOME") ?? "\(home)/.config"]
      + Self.packaged(home, "config", ".config")
  }

  /// The folders of data, in the same order.
  package var data: [String] {
    guard let home else { return folder("XDG_DATA_HOME").map { [$0] } ?? [] }
    return [folder("XDG_DATA_HOME") ?? "\(home)/.local/share"]
      + Self.packaged(home, "data", ".local/share")
  }

  /// The folder of what can be made again.
  package var cache: String? { folder("XDG_CACHE_HOME") ?? home.map { "\($0)/.cache" } }

  /// The folders within which symbolic links may lead.
  package var roots: [String] {
    ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"].compactMap(folder)
  }

  /// A variable that names a folder by its whole path, as the XDG specification wants it.
  private func folder(_ name: String) -> String? {
    self[name].flatMap { $0.hasPrefix("/") && $0 != "/" ? $0 : nil }
  }

  /// Where Flatpak and Snap keep what Remmina keeps elsewhere.
  private static func packaged(_ home: String, _ flatpak: String, _ snap: String) -> [String] {
    ["\(home)/.var/app/org.remmina.Remmina/\(flatpak)", "\(home)/snap/remmina/current/\(snap)"]
  }
}
